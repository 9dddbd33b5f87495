export function assemble(template: string, script: string, style: string): string;
