/**
 * Expands ISPDB's placeholders %EMAILADDRESS%, %EMAILLOCALPART% and %EMAILDOMAIN% (also allowed in host names).
 * An address without exactly one usable @ gives null: half a user name is worse than none.
 */
export function expandTemplate(template: string, address: string): string | null {
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1) return null;
  const values: Record<string, string> = {
    EMAILADDRESS: address,
    EMAILLOCALPART: address.slice(0, at),
    EMAILDOMAIN: address.slice(at + 1),
  };
  return template.replace(
    /%(EMAILADDRESS|EMAILLOCALPART|EMAILDOMAIN)%/g,
    (whole, name: string) => values[name] ?? whole,
  );
}

/** True where the template cannot be written without knowing the person's address. */
export function needsAddress(template: string): boolean {
  return /%EMAIL(ADDRESS|LOCALPART|DOMAIN)%/.test(template);
}
