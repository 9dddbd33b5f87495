import { delimiter, join } from "node:path";
import { Trouble } from "./child.mjs";
import { installPackages, isProgram } from "./debian.mjs";

const packages = ["libreoffice-writer", "libreoffice-calc"];
const instruction = `The corpus tests need LibreOffice: install ${packages.join(" and ")} as root, or name the program in NIANBAO_OFFICE.`;

function findOffice() {
  if (process.env.NIANBAO_OFFICE) return process.env.NIANBAO_OFFICE;
  return (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "soffice")).find(isProgram);
}

/** Makes sure that LibreOffice stands ready to write the files of other programs, and tells the tests which to start. */
export async function ensureOffice() {
  if (!findOffice()) await installPackages(packages, "the corpus tests", instruction);
  const office = findOffice();
  if (!office) throw new Trouble(instruction);
  process.env.NIANBAO_OFFICE = office;
}
