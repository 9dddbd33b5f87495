/** What the small entry says before the app is loaded; kept apart so that a first visit carries only these. */
export const notices = {
  offline: "现在没有网络。看过的页面还能看。",
  offlineLink: "看存了哪些",
  kept: "现在连不上网，这是存于 {date} 的一份，可能不是最新的。",
  copied: "校验值已复制。",
  update: "有新版本",
  reload: "刷新",
  version: "第{version}版",
  inBrackets: "（{remark}）",
  keptNone: "还没有存下年报。有网络时打开一份，它就会存下来。",
  keptOn: "存于 {date}",
  keptUnsupported: "这个浏览器不能离线保存。请在系统浏览器里打开本站（需要 https）。",
  notKept: "没有网络，这一页也没有存过。下面是存下来的。",
} as const;

export type Notices = Record<keyof typeof notices, string>;
