import { builtFile } from "./embedded/builtFiles.ts";
import { writeTemplate } from "./template.ts";

// The build's last step: run once as `node dist/make-template.mjs`, after the bundle is written.
await writeTemplate(builtFile("database-template.tar.gz"));
