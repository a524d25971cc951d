-- What the model alone reads, what the listener's corrections make of it, and the reading that is told.
alter table readings rename to model_readings;
alter table model_readings add column emotions varchar;
create table adapted_readings (post_id bigint, anger double, disgust double, fear double, joy double, sadness double, surprise double,
	neutral double, emotion varchar, sentiment_negative double, sentiment_neutral double, sentiment_positive double, sentiment varchar,
	need_request double, need_problem double, needs varchar, marks varchar, emotions varchar);
create table earlier_readings as from adapted_readings;
create table corrections (post_id bigint, emotions varchar, sentiment varchar, needs varchar, read_as varchar, time timestamptz);
create view readings as
	select post_id, anger, disgust, fear, joy, sadness, surprise, neutral, emotion, sentiment_negative, sentiment_neutral, sentiment_positive,
		sentiment, need_request, need_problem, needs, marks, emotions
	from model_readings m where not exists (select 1 from adapted_readings a where a.post_id = m.post_id)
	union all select post_id, anger, disgust, fear, joy, sadness, surprise, neutral, emotion, sentiment_negative, sentiment_neutral,
		sentiment_positive, sentiment, need_request, need_problem, needs, marks, emotions from adapted_readings;
insert into store.table_version select 'model_readings', version from store.table_version where name = 'readings';
