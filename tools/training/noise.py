"""Makes clean lines look like chats and tweets: case, accents, marks, emoji."""
from vocabulary import bare

EMOJI = {"anger": "😡🤬😤😠", "disgust": "🤢🤮", "fear": "😱😨😰", "joy": "😂😊😍❤🎉😁🥰", "sadness": "😢😭😞💔", "surprise": "😮😲🤯"}


def noisy(line, rng):
    text = line.text
    if rng.random() < 0.45:
        text = text.lower()
    elif rng.random() < 0.08:
        text = text.upper()
    if rng.random() < 0.3:
        text = bare(text)
    if rng.random() < 0.3:
        text = text.rstrip(".!? ") + rng.choice(["", "", "", " !!", "...", "!!!", " ??"])
    words = text.split(" ")
    if rng.random() < 0.15 and len(words) > 3:
        at = rng.randrange(len(words))
        words[at] = "#" + words[at].lstrip("#")
    if rng.random() < 0.1:
        at = rng.randrange(len(words))
        if words[at][-1:].isalpha():
            words[at] += words[at][-1] * rng.randint(1, 4)
    text = " ".join(words)
    if rng.random() < 0.15:
        text = "@user " + text
    if rng.random() < 0.1:
        text += " http://t.co/x"
    told = [name for name, known in zip(EMOJI, line.emotion or []) if known == 1]
    if len(told) == 1 and rng.random() < 0.25:
        text += " " + rng.choice(EMOJI[told[0]]) * rng.choice([1, 1, 2, 3])
    return text
