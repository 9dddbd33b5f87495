import type { Notices } from "./zh-CN.notices.ts";

/** What the small entry says before the app is loaded, in English. */
export const notices: Notices = {
  offline: "You are offline. Pages you have read can still be opened.",
  offlineLink: "See what is saved",
  kept: "No connection. This copy was saved on {date} and may not be the latest.",
  copied: "Checksum copied.",
  update: "A new version of this site is ready.",
  reload: "Reload",
  version: "Version {version}",
  inBrackets: " ({remark})",
  keptNone: "No reports saved yet. Open one while you are online and it will be saved.",
  keptOn: "Saved on {date}",
  keptUnsupported: "This browser cannot save pages. Open this site in your phone’s own browser (it needs https).",
  notKept: "You are offline, and this page was not saved. These are:",
};
