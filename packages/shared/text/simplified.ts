/** Traditional characters that labels of reports are printed with, each before its simplified twin; one character for one. */
const pairs =
  "開开總总計计數数請请訴诉訟讼處处結结糾纠審审規规轉转繼继續续辦办關关業业會会罰罚許许強强費费務务屬属國国護护權权條条維维獲获" +
  "動动單单統统標标範范製制發发門门網网絡络訊讯電电傳传當当現现場场信信訪访舉举報报類类複复復复議议準准證证書书總总額额項项種种區区縣县" +
  "鄉乡鎮镇廳厅黨党員员職职專专兼兼機机構构設设點点閱阅讀读聞闻與与參参導导幹干應应對对問问題题進进圍围內内容容違违實实際际" +
  "號号頁页檔档團团體体協协調调鑒鉴鑑鉴歷历曆历緩缓為为無无從从僅仅據据採采購购價价錢钱萬万億亿兩两個个件件時时間间" +
  "確确認认補补證证歸归屆届檢检驗验監监督督執执認认離离難难雖虽優优選选遞递郵邮確确維维穩稳濟济險险屬属類类級级約约經经給给";

const twins = new Map([...pairs].flatMap((char, index, all) => (index % 2 === 0 ? [[char, all[index + 1] ?? char] as const] : [])));

/** The simplified twin of a traditional character, else the character itself. */
export function simplified(char: string): string {
  return twins.get(char) ?? char;
}
