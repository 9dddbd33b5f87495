const wide = /[\u1100-\u115f\u2460-\u24ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/u;
const capital = /[A-ZMW%@]/;
const slim = /[ilIjtf.,:;'|! ()[\]]/;

/** About how wide a text is drawn, in em: charts are laid out where no text can be measured. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += wide.test(sign) ? 1 : capital.test(sign) ? 0.7 : slim.test(sign) ? 0.34 : 0.57;
  return width;
}

/** The text in at most `lines` lines of `room` em; what does not fit ends in dots. Chinese breaks anywhere, words stay whole. */
export function wrapText(text: string, room: number, lines: number): string[] {
  const pieces = text.match(/[\p{Script=Latin}\d.'’-]+[,;:]?\s*|./gu) ?? [];
  const wrapped: string[] = [];
  for (const piece of pieces) {
    const line = wrapped.at(-1);
    const isStop = /^[，。、；：）》”,.;:)]$/.test(piece);
    if (line !== undefined && (isStop || textWidth((line + piece).trimEnd()) <= room)) wrapped[wrapped.length - 1] = line + piece;
    else wrapped.push(piece);
  }
  const kept = wrapped.slice(0, lines);
  const rest = wrapped.slice(lines);
  if (rest.length > 0) kept.push((kept.pop() ?? "") + rest.join(""));
  return kept.map((line) => (textWidth(line.trim()) > room + 1 || (rest.length > 0 && line === kept.at(-1)) ? cut(line, room) : line.trim()));
}

function cut(text: string, room: number): string {
  const signs = [...text];
  while (signs.length > 1 && textWidth(signs.join("")) + 1 > room) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}
