"""Lays mini-bar's reviews into one table of half a year's posts, shuffled, by 400 people: reviews.py FOLDER FILE.csv"""
import csv, datetime, glob, random, sys

rows = [row["data"] for file in sorted(glob.glob(sys.argv[1] + "/*.csv")) for row in csv.DictReader(open(file, encoding="utf-8"))]
random.Random(1).shuffle(rows)
with open(sys.argv[2], "w", newline="", encoding="utf-8") as out:
    table = csv.writer(out)
    table.writerow(["id", "author", "date", "text"])
    for number, text in enumerate(rows):
        table.writerow([number, f"person{number % 400}", (datetime.datetime(2026, 1, 1) + datetime.timedelta(minutes=37 * number)).isoformat() + "Z", text])
