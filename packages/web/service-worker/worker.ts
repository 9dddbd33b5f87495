import { onActivate } from "./activate.ts";
import { onFetch } from "./fetch.ts";
import { onInstall } from "./install.ts";
import { onMessage } from "./message.ts";

onInstall();
onActivate();
onFetch();
onMessage();
