const PLACEHOLDER = /%EMAIL(?:ADDRESS|LOCALPART|DOMAIN)%/g;

/** True where a % would be left over once every placeholder is filled in: the form would get half a placeholder. */
export function isBrokenTemplate(template: string): boolean {
  return template.replace(PLACEHOLDER, '').includes('%');
}

/** Mends a placeholder in the wrong case or with one % missing; null where what was meant is unclear. */
export function repairTemplate(template: string): string | null {
  const mended = template.replace(
    /%?\bEMAIL(ADDRESS|LOCALPART|DOMAIN)\b%?/gi,
    (_, name: string) => `%EMAIL${name.toUpperCase()}%`,
  );
  return isBrokenTemplate(mended) ? null : mended;
}
