import { randomOf, type Random } from "../roundtrip/random.ts";
import { layOut, type LaidOut, type Layout } from "./layout.ts";
import { officeDetails, officeTables } from "./officeDetails.ts";
import { dataOf, say, type Block, type Piece, type Table } from "./pieces.ts";
import { makerOf, plantedSentences } from "./plantedSentences.ts";
import { plantedTables } from "./plantedTables.ts";
import { lures, parts, prefaces, titles } from "./prose.ts";
import { worldOf, type World } from "./world.ts";

export interface GeneratedText extends LaidOut {
  seed: number;
  year: number;
  layout: Layout["name"];
}

const numerals = ["一", "二", "三", "四", "五", "六"];
const most = 3;

/** One narrative. The same seed makes the same text; `planted` says whether it holds one to three data of private persons. */
export function generateText(seed: number, { planted }: { planted: boolean }): GeneratedText {
  const random = randomOf(seed + (planted ? 70_000 : 30_000));
  const world = worldOf(random);
  const layout = layoutOf(random);
  const blocks = reportBlocks(world, planted ? plantings(seed, world) : []);
  return { seed, year: world.year, layout: layout.name, ...layOut(blocks, layout) };
}

function layoutOf(random: Random): Layout {
  const name = random.pick(["lines", "lines", "lines", "lines", "lines", "wrapped", "oneLine"] as const);
  return {
    name, width: random.int(34, 46), indent: random.pick(["", "\u3000\u3000", "    "]),
    gap: name === "oneLine" ? random.pick(["", " ", "\u3000"]) : random.pick(["\n", "\n", "\n\n"]),
    cells: name === "oneLine" ? "blanks" : random.pick(["tabs", "tabs", "pipes", "blanks"]),
  };
}

/** What is planted in a text: every form in turn as the first, then others by chance while there is room. */
function plantings(seed: number, world: World): (Piece[] | Table)[] {
  const make = makerOf(world);
  const makers = [...plantedSentences, ...plantedTables].map((write) => () => write(world, make));
  const wanted = world.random.int(1, most);
  const found: (Piece[] | Table)[] = [];
  let data = 0;
  for (let turn = 0; turn < 12 && data < wanted; turn += 1) {
    const planting = (turn === 0 ? makers[seed % makers.length] : world.random.pick(makers))?.();
    const size = planting === undefined ? 0 : owed(planting);
    if (planting === undefined || (turn > 0 && data + size > most)) continue;
    found.push(planting);
    data += size;
  }
  return found;
}

function owed(planting: Piece[] | Table): number {
  const pieces = Array.isArray(planting) ? planting : planting.rows.flat(2);
  return dataOf(pieces).filter(({ isOwed }) => isOwed).length;
}

function reportBlocks(world: World, planted: (Piece[] | Table)[]): Block[] {
  const { random } = world;
  const target = random.int(600, 2600);
  const density = random.pick([0.15, 0.3, 0.5]);
  const bodies = parts.map(({ sentences }) => sentences.filter(() => random.chance(density)).map((write) => write(world)));
  const blocks: Block[] = [paragraph(say`${random.pick(titles)(world)}`), paragraph(say`${random.pick(prefaces)(world)}`)];
  const homes = planted.map(() => random.pick([1, 2, 2, 2, 3, 5]));
  parts.forEach(({ heading }, index) => {
    blocks.push({ type: "heading", number: numerals[index] ?? "", text: heading });
    const sentences = (bodies[index] ?? []).map((text) => say`${text}`);
    for (let extra = random.int(1, 3); extra > 0; extra -= 1) sentences.splice(random.int(0, sentences.length), 0, say`${random.pick(officeDetails)(world)}`);
    const guests = planted.filter((_, which) => homes[which] === index);
    for (const guest of guests) if (Array.isArray(guest)) sentences.splice(random.int(0, sentences.length), 0, ...introduced(guest, world));
    blocks.push(...paragraphs(sentences, random), ...guests.flatMap((guest) => (Array.isArray(guest) ? [] : [guest])));
    if (random.chance(0.2)) blocks.push(random.pick(officeTables)(world));
  });
  return lengthened(blocks, target, world);
}

/** Sometimes the sentence before is one with a finding of its own, whose passage must not give the datum away. */
function introduced(sentence: Piece[], world: World): Piece[][] {
  return world.random.chance(0.2) ? [say`${world.random.pick(lures)(world)}`, sentence] : [sentence];
}

/** Sentences joined to paragraphs of one to four. A line of labels without a full stop keeps its own. */
function paragraphs(sentences: readonly Piece[][], random: Random): Block[] {
  const blocks: Block[] = [];
  let open: Piece[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(paragraph(open));
    open = [];
  };
  for (const sentence of sentences) {
    const last = sentence.findLast((piece) => piece !== "");
    const isWhole = typeof last === "string" && last.endsWith("。");
    if (!isWhole || random.chance(0.35)) close();
    open.push(...sentence);
    if (!isWhole) close();
  }
  close();
  return blocks;
}

/** Adds plain sentences at the end until the text is as long as wanted. */
function lengthened(blocks: Block[], target: number, world: World): Block[] {
  const sentences = parts.flatMap((part) => part.sentences);
  while (lengthOf(blocks) < target) blocks.push(paragraph(say`${world.random.pick(sentences)(world)}${world.random.pick(officeDetails)(world)}`));
  return blocks;
}

function lengthOf(blocks: readonly Block[]): number {
  const piece = (value: Piece): number => (typeof value === "string" ? value : value.printed).length;
  const pieces = blocks.flatMap((block) => (block.type === "heading" ? [block.text] : block.type === "paragraph" ? block.pieces : block.rows.flat(2)));
  return pieces.reduce((sum, each) => sum + piece(each), 0);
}

function paragraph(pieces: Piece[]): Block {
  return { type: "paragraph", pieces };
}
