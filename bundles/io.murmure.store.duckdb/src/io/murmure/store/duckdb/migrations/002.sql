-- Models tell sentiment, need and finer emotions beside the seven; what is not read says why.
alter table readings add column sentiment_negative double;
alter table readings add column sentiment_neutral double;
alter table readings add column sentiment_positive double;
alter table readings add column sentiment varchar;
alter table readings add column need_request double;
alter table readings add column need_problem double;
alter table readings add column needs varchar;
alter table readings add column marks varchar;
create table fine_readings (post_id bigint, admiration double, amusement double, anger double, annoyance double, approval double,
	caring double, confusion double, curiosity double, desire double, disappointment double, disapproval double, disgust double,
	embarrassment double, excitement double, fear double, gratitude double, grief double, joy double, love double, nervousness double,
	optimism double, pride double, realization double, relief double, remorse double, sadness double, surprise double, neutral double,
	told varchar);
create table unread (post_id bigint, reason varchar);
