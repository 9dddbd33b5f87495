import type { NarrativeSection } from "../roundtrip/narrative.ts";
import type { Random } from "../roundtrip/random.ts";
import type { Placed } from "./writeReport.ts";
import type { Theme } from "./wordings/wording.ts";

type Part = readonly [heading: string, table: NarrativeSection["table"], themes: readonly Theme[]];

const national: readonly Part[] = [
  ["总体情况", null, ["proactive", "response", "applications", "disputes", "office"]], ["主动公开政府信息情况", "clauses", []],
  ["收到和处理政府信息公开申请情况", "applications", []], ["政府信息公开行政复议、行政诉讼情况", "disputes", []],
  ["存在的主要问题及改进情况", null, ["plans"]], ["其他需要报告的事项", null, ["fees"]],
];
const older: readonly Part[] = [
  ["概述", null, ["office"]], ["主动公开政府信息情况", null, ["proactive", "response"]], ["依申请公开政府信息情况", null, ["applications"]], ["政府信息公开的收费及减免情况", null, ["fees"]],
  ["因政府信息公开申请行政复议、提起行政诉讼的情况", null, ["disputes"]], ["存在的主要问题和改进措施", null, ["plans"]], ["其他需要报告的事项", null, []],
];
const names: Readonly<Record<Theme, string>> = { proactive: "主动公开情况", response: "解读回应情况", applications: "依申请公开情况", fees: "收费情况", disputes: "行政复议和行政诉讼情况", office: "监督保障情况", plans: "问题和打算" };
const fillers = [
  "{}认真贯彻《中华人民共和国政府信息公开条例》，不断完善工作机制", "{}坚持以公开为常态、不公开为例外", "{}进一步规范办理流程，明确专人负责", "{}加强与申请人的沟通", "{}严格落实先审查、后公开的要求", "{}工作成效明显",
];
const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** The sections of a report with its sentences in paragraphs: with a heading of their own, as 一是…二是…, or plain, some broken by the hand that typed them. */
export function outlineOf(isNational: boolean, hasLines: boolean, sentences: readonly Placed[], random: Random): NarrativeSection[] {
  const parts = isNational && random.chance(0.4) ? beside(random) : isNational ? national : older;
  const isBroken = hasLines && random.chance(0.25);
  return parts.map(([heading, table, themes], index) => {
    const paragraphs = themes.flatMap((theme, at) => paragraphsOf(sentences.filter((each) => each.theme === theme), random, themes.length > 1 ? `（${numerals[at] ?? ""}）${names[theme]}。` : ""));
    if (paragraphs.length === 0 && table === null) paragraphs.push("无。");
    return { number: numerals[index] ?? "", heading, sentences: isBroken ? paragraphs.map((text) => brokenOff(text, random)) : paragraphs, table, after: [] };
  });
}

/** The national outline with what is told of applications and disputes beside their tables. */
function beside(random: Random): readonly Part[] {
  const hasDisputes = random.chance(0.6);
  return national.map(([heading, table, themes]): Part => {
    if (table === "applications") return [heading, table, ["applications"]];
    if (table === "disputes") return [heading, table, hasDisputes ? ["disputes"] : []];
    return [heading, table, themes.filter((theme) => theme !== "applications" && !(hasDisputes && theme === "disputes"))];
  });
}

function paragraphsOf(sentences: readonly Placed[], random: Random, lead: string): string[] {
  if (sentences.length === 0) return [];
  const isCounted = random.chance(0.15);
  const texts = sentences.map(({ text }, index) => {
    const filler = random.chance(0.3) ? random.pick(fillers).replace("{}", "") : "";
    const counted = isCounted && index < numerals.length ? `${numerals[index] ?? ""}是` : "";
    const isBefore = filler !== "" && random.chance(0.5);
    return counted + (isBefore ? `${filler}。${text}` : filler === "" ? text : `${text}，${filler}`);
  });
  const paragraphs: string[] = [lead];
  texts.forEach((text, index) => {
    const mark = index === texts.length - 1 || text.includes("；") || random.chance(0.85) ? "。" : "；";
    const last = paragraphs.length - 1;
    if (index > 0 && (paragraphs[last] ?? "").endsWith("。") && random.chance(0.35)) paragraphs.push(text + mark);
    else paragraphs[last] = (paragraphs[last] ?? "") + text + mark;
  });
  return paragraphs;
}

/** Lines that end where the hand or a page's edge ended them: anywhere but inside a number. */
function brokenOff(text: string, random: Random): string {
  const places = [...text].flatMap((character, index) => (index > 8 && /[\p{Script=Han}，]/u.test(character) && !/[（一二三四五六七八九十\d.]/.test(text[index + 1] ?? "（") ? [index + 1] : []));
  if (places.length === 0) return text;
  const at = random.pick(places);
  return `${text.slice(0, at)}\n${text.slice(at)}`;
}
