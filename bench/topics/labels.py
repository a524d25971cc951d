"""Which group people put a post into, a line each, post and group with a tab between: of mini-bar's needs, "reviews FOLDER LABELS"; of the eight domains of
tools/training/alike that taught the model nothing, which also become a table of posts: "told FOLDER LABELS POSTS.csv"."""
import csv, datetime, glob, os, random, sys

UNTAUGHT = ("chat", "club", "diet", "doctor", "ebike", "flats", "garden", "weather")

kind, folder, out = sys.argv[1:4]
labels = []
if kind == "reviews":
    for file in sorted(glob.glob(folder + "/*/*.csv")):
        labels += [(row["data"], file + row["ground_truth"]) for row in csv.DictReader(open(file, encoding="utf-8"))]
else:
    for domain in UNTAUGHT:
        lines = [line.rstrip("\n").split("\t") for line in open(os.path.join(folder, domain + ".tsv"), encoding="utf-8")]
        labels += [(line[2], line[0]) for line in lines if len(line) == 3]
    random.Random(1).shuffle(labels)
    with open(sys.argv[4], "w", newline="", encoding="utf-8") as posts:
        table = csv.writer(posts)
        table.writerow(["id", "author", "date", "text"])
        for number, (text, _) in enumerate(labels):
            table.writerow([number, f"person{number % 200}", (datetime.datetime(2026, 1, 1) + datetime.timedelta(minutes=37 * number)).isoformat() + "Z", text])
with open(out, "w", encoding="utf-8") as file:
    file.writelines(" ".join(text.split()) + "\t" + label + "\n" for text, label in labels if text.split())
