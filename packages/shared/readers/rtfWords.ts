/** What holds for the text in a group; it ends with the group. */
export interface RtfState {
  /** What the words of the group are about: the text of the document, its table of fonts, or something that is not read. */
  reads: "text" | "fonts" | "nothing";
  font: number;
  /** How many characters stand behind each `\u` for programs that do not know it. */
  standIns: number;
  isHidden: boolean;
  isDeleted: boolean;
  isStruck: boolean;
  isRaised: boolean;
  /** The text is the number of a list. */
  isNumber: boolean;
  isInTable: boolean;
  /** In how many tables the paragraph stands, where it says so. */
  nesting: number;
  /** In how many text boxes the group stands. */
  boxes: number;
}

export const initial: RtfState = {
  reads: "text", font: 0, standIns: 1, isHidden: false, isDeleted: false, isStruck: false, isRaised: false, isNumber: false, isInTable: false, nesting: 0, boxes: 0,
};

/** Groups that hold no text of the document. */
export const skipped: ReadonlySet<string> = new Set([
  "aftncn", "aftnsep", "aftnsepc", "annotation", "atnauthor", "atnid", "bkmkend", "bkmkstart", "colorschememapping", "colortbl", "comment", "datafield", "datastore",
  "falt", "filetbl", "fldinst", "fontemb", "footer", "footerf", "footerl", "footerr", "footnote", "ftncn", "ftnsep", "ftnsepc", "generator", "header", "headerf",
  "headerl", "headerr", "info", "latentstyles", "listname", "listoverridetable", "listtable", "mmathPr", "nonesttables", "nonshppict", "object", "panose", "pict",
  "pnseclvl", "revtbl", "rsidtbl", "rxe", "shprslt", "sp", "stylesheet", "tc", "tcn", "template", "themedata", "txe", "userprops", "xe", "xmlnstbl",
]);

/** Groups that older programs skip, but that hold text or tables of the document. */
export const starredRead: ReadonlySet<string> = new Set(["nesttableprops", "shpinst"]);

/** Words that stand for a character. */
export const characters: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"], ["emdash", "—"], ["endash", "–"], ["lquote", "‘"], ["rquote", "’"], ["ldblquote", "“"], ["rdblquote", "”"], ["bullet", "•"],
  ["emspace", "\u2003"], ["enspace", "\u2002"], ["qmspace", "\u2005"],
]);

/** Words that end a line; where pages end is for the program that prints the document. */
export const lineEnds: ReadonlySet<string> = new Set(["par", "line", "page", "sect", "column"]);

const isOn = (number: number | null): boolean => number !== 0;

/** Words that change how the text behind them is read. */
export const changes: ReadonlyMap<string, (number: number | null) => Partial<RtfState>> = new Map<string, (number: number | null) => Partial<RtfState>>([
  ["f", (number) => ({ font: number ?? 0 })],
  ["uc", (number) => ({ standIns: Math.min(Math.max(number ?? 1, 0), 100) })],
  ["v", (number) => ({ isHidden: isOn(number) })],
  ["deleted", (number) => ({ isDeleted: isOn(number) })],
  ["strike", (number) => ({ isStruck: isOn(number) })],
  ["striked", (number) => ({ isStruck: isOn(number) })],
  ["super", (number) => ({ isRaised: isOn(number) })],
  ["nosupersub", () => ({ isRaised: false })],
  ["listtext", () => ({ isNumber: true })],
  ["pntext", () => ({ isNumber: true })],
  ["pard", () => ({ isInTable: false, nesting: 0 })],
  ["intbl", () => ({ isInTable: true })],
  ["itap", (number) => ({ nesting: Math.max(0, number ?? 0), isInTable: (number ?? 0) > 0 })],
]);
