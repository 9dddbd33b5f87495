import type { MessageKey, Text } from "../../i18n/text.ts";
import { numberIn, type Cells } from "./cellText.ts";

/** One way in which a form counts a topic: the cells that are added up, and the sentence under the number. */
export interface KeyFigureSource {
  codes: readonly string[];
  name: MessageKey;
  say: (text: Text, cells: Cells) => string;
}

const received = "applications.received";
const among = ({ t }: Text, parts: string) => (parts === "" ? "" : t("sayAmong", { parts }));

function sayReceived(text: Text, cells: Cells): string {
  const { t } = text;
  if (numberIn(cells, `${received}.total`) === 0) return t("sayNobody");
  const parts = sayParts(text, cells, [
    [`${received}.online`, "wordOnline"],
    [`${received}.letter`, "wordLetter"],
    [`${received}.letter_fax`, "wordLetterFax"],
    [`${received}.fax`, "wordFax"],
    [`${received}.in_person`, "wordInPerson"],
  ]);
  if (parts === "") return "";
  return numberIn(cells, `${received}.in_person`) === 0 ? t("sayAmongBut", { parts }) : t("sayAmong", { parts });
}

function sayOnTime({ t }: Text, cells: Cells): string {
  const total = numberIn(cells, "applications.closed.total");
  const extended = numberIn(cells, "applications.closed.extended");
  const onTime = numberIn(cells, "applications.closed.on_time");
  if (total === undefined || extended === undefined || total === 0) return "";
  return extended === 0 && onTime === total ? t("sayAllOnTime", { value: total }) : t("sayExtended", { total, extended });
}

function sayWebsite({ t }: Text, cells: Cells): string {
  const value = numberIn(cells, "proactive.channel.website");
  return value === undefined ? "" : t("sayWebsite", { value });
}

function sayDisputes(lawsuitCodes: readonly string[]): (text: Text, cells: Cells) => string {
  return ({ t }, cells) => {
    const reconsiderations = numberIn(cells, "reconsideration.total") ?? 0;
    const lawsuits = lawsuitCodes.reduce((total, code) => total + (numberIn(cells, code) ?? 0), 0);
    return reconsiderations + lawsuits === 0 ? t("sayNoDisputes") : t("sayDisputes", { reconsiderations, lawsuits });
  };
}

function sayTraining({ t }: Text, cells: Cells): string {
  const value = numberIn(cells, "training.sessions");
  return value === undefined || value === 0 ? "" : t("sayTraining", { value });
}

/** "网上9件、写信3件": the parts that are more than nothing. */
function sayParts({ t, locale }: Text, cells: Cells, parts: readonly (readonly [code: string, word: MessageKey])[]): string {
  return parts
    .flatMap(([code, word]) => {
      const value = numberIn(cells, code);
      return value === undefined || value === 0 ? [] : [t("sayPart", { word: t(word), value: locale === "en" ? value : `${value}${cells.get(code)?.unit ?? ""}` })];
    })
    .join(t("clauseSeparator"));
}

const nothing = () => "";
const suits = ["litigation.direct.total", "litigation.after_recon.total"];

/**
 * The topics in the order in which they are shown. A topic names the cells of one form after another; the first
 * whose cells a report has is taken, so a new form is a new line here and no branch anywhere.
 */
export const keyFigureTopics: readonly (readonly KeyFigureSource[])[] = [
  [
    { codes: [`${received}.total`], name: "keyReceived", say: sayReceived },
    {
      codes: ["applications.new@total"],
      name: "keyReceived",
      say: (text, cells) => among(text, sayParts(text, cells, [["applications.new@natural", "wordPerson"]])),
    },
  ],
  [
    { codes: ["applications.closed.on_time"], name: "keyOnTime", say: sayOnTime },
    { codes: ["applications.result.total@total"], name: "keyReplies", say: nothing },
    { codes: ["applications.replies.total"], name: "keyReplies", say: nothing },
  ],
  [
    { codes: ["proactive.total"], name: "keyProactive", say: sayWebsite },
    { codes: ["proactive.documents"], name: "keyProactive", say: sayWebsite },
    { codes: ["proactive.normative.issued"], name: "keyNormative", say: nothing },
  ],
  [
    { codes: ["reconsideration.total", "litigation.total"], name: "keyDisputes", say: sayDisputes(["litigation.total"]) },
    { codes: ["reconsideration.total", ...suits], name: "keyDisputes", say: sayDisputes(suits) },
  ],
  [{ codes: ["training.participants"], name: "keyTraining", say: sayTraining }],
  [{ codes: ["admin.licence.decisions"], name: "keyLicences", say: nothing }],
  [{ codes: ["admin.penalty.decisions"], name: "keyPenalties", say: nothing }],
];
