"""Articles from a seed: our own sentences, with names of the starter glossary and names that it lacks.

    python3 articles.py COUNT OUT.jsonl [--bytes N] [--seed N]     # JSON lines: id, source, date, text
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

GLOSSARY = Path(__file__).resolve().parents[2] / "glossary.csv"

ARABIC = (
    "قال {person} إن {org} ستفتح مكتبا جديدا في {place} قبل نهاية العام.",
    "وأضاف {person} أن قيمة العقد بلغت {n} مليون دولار، وأن العمل سيبدأ في {month} المقبل.",
    "زار وفد من {org} مدينة {place} يوم {d} {month} {year}، والتقى بعدد من المسؤولين فيها.",
    "ارتفعت أرباح {org} بنسبة {n}% في الربع الأول من عام {year}, بحسب بيان نشرته أمس.",
    "كتب {stranger} في صحيفة محلية أن {person} لم يوافق على الخطة بعد.",
    "تعمل {org} مع {org} على مشروع مشترك في {place}، ولم تذكر الشركتان تفاصيل أخرى.",
    "وصل {stranger} إلى {place} مساء أمس، وكان في استقباله {person}.",
    "ويرى خبراء أن السوق سيحتاج إلى {n} شهرا حتى يستعيد توازنه.",
    "الى ذلك، نفت {org} ما نشر عن بيع حصتها في {place}.",
    "هذا المشروع  كبير جدا، كما قال {person} ، ولن ينتهي قبل {year}.",
)
ENGLISH = (
    "{person} said that {org} would open a new office in {place} before the end of the year.",
    "The contract is worth ${n} million, {person} added, and work begins in {month}.",
    "A delegation from {org} visited {place} on {d} {month} {year} and met local officials.",
    "Profits at {org} rose by {n}% in the first quarter of {year}, a statement said on Monday.",
    "{stranger} wrote in a local paper that {person} had not approved the plan yet.",
    "{org} and {org} are working on a joint project in {place}; neither gave any details.",
    "{stranger} arrived in {place} last night and was met by {person}.",
    "Analysts expect that the market will need {n} months to recover its balance.",
    "Meanwhile {org} denied a report that it would sell its share in {place}.",
    "The project is very large , as {person} put it, and will not be finished before {year}.",
)
MONTHS = {
    "ar": ("يناير", "شباط", "مارس", "نيسان", "مايو", "حزيران", "يوليو", "آب", "سبتمبر", "أكتوبر"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September"),
}
#: Names that no glossary lists, in several spellings.
STRANGERS = {
    "ar": ("غيورغي تشانتوريا", "جورجي تشانتوريا", "ليندا كوزلوفسكي", "لندا كوزلوفسكي", "مروان القبيسي"),
    "en": ("Giorgi Chanturia", "Georgi Chanturia", "Linda Kozlowski", "Marwan Al Qubaisi"),
}
SOURCES = ("north desk", "south desk", "agency")
KINDS = {"person": "person", "org": "org", "place": "place"}
_TITLES = {"ar": ("أخبار: ", "عاجل: "), "en": ("News: ", "Update: ")}


class Article(TypedDict):
    id: int
    source: str
    date: str
    text: str


Names = dict[tuple[str, str], list[str]]


def names() -> Names:
    """Forms of the glossary by language and kind."""
    found: Names = {(lang, kind): [] for lang in ("ar", "en") for kind in KINDS}
    with GLOSSARY.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for lang in ("ar", "en"):
                key = lang, row.get("entity_type", "")
                if key in found:
                    forms = f"{row[f'{lang}_preferred']}|{row.get(f'{lang}_admitted') or ''}"
                    found[key] += [it.strip() for it in forms.split("|") if it.strip()]
    return found


def articles(count: int, size: int = 400, seed: int = 7, first: int = 0) -> Iterator[Article]:
    """Articles of about ``size`` bytes from number ``first`` up to ``count``, the same ones for the same
    seed."""
    known = names()
    for number in range(first, count):
        chance = random.Random(f"{seed} {number}")
        yield {
            "id": number,
            "source": chance.choice(SOURCES),
            "date": f"{chance.randint(2019, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            "text": _text(chance, known, size),
        }


def _text(chance: random.Random, known: Names, size: int) -> str:
    lang = "ar" if chance.random() < 0.7 else "en"
    # An article speaks of few names, again and again.
    cast = {kind: chance.sample(known[lang, kind], 3) for kind in KINDS}
    parts, length = [chance.choice(_TITLES[lang])], 0
    while length < size:
        sentence = _sentence(chance, lang, cast)
        parts.append(sentence)
        parts.append("\n\n" if chance.random() < 0.2 else " ")
        length += len(sentence.encode()) + 1
    return "".join(parts).strip() + "\n"


def _sentence(chance: random.Random, lang: str, cast: dict[str, list[str]]) -> str:
    sentence = chance.choice(ARABIC if lang == "ar" else ENGLISH)
    for kind, forms in cast.items():
        while f"{{{kind}}}" in sentence:
            sentence = sentence.replace(f"{{{kind}}}", chance.choice(forms), 1)
    fields = {
        "stranger": chance.choice(STRANGERS[lang]),
        "month": chance.choice(MONTHS[lang]),
        "n": chance.randint(3, 990),
        "d": chance.randint(1, 28),
        "year": chance.randint(2019, 2031),
    }
    return sentence.format(**fields)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--bytes", type=int, default=400)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    with asked.out.open("w", encoding="utf-8") as file:
        for article in articles(asked.count, asked.bytes, asked.seed):
            file.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
