/** Group policy template (ADMX) and its texts (ADML) for the extension's own settings, below the browser's policy key. */
import type { PolicyTitles, PolicyValue, PolicyValues } from './policy-types.ts';
import { escapeXml } from './xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="utf-8"?>';
const SCHEMA =
  'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"';

function element(name: string, value: PolicyValue, key: string): string[] {
  if (typeof value === 'object') {
    return [
      '      <elements>',
      `        <list id="${name}_list" key="${key}\\${name}" valuePrefix="" />`,
      '      </elements>',
    ];
  }
  if (typeof value === 'boolean') {
    return [
      '      <enabledValue><decimal value="1" /></enabledValue>',
      '      <disabledValue><decimal value="0" /></disabledValue>',
    ];
  }
  const tag = typeof value === 'number' ? 'decimal' : 'text';
  return ['      <elements>', `        <${tag} id="${name}_${tag}" valueName="${name}" />`, '      </elements>'];
}

function policy(name: string, value: PolicyValue, key: string): string[] {
  const own = typeof value === 'boolean' ? ` valueName="${name}"` : '';
  const shown = typeof value === 'boolean' ? '' : ` presentation="$(presentation.${name})"`;
  return [
    `    <policy name="${name}" class="Both" displayName="$(string.${name})" explainText="$(string.${name}_explain)" key="${escapeXml(key)}"${own}${shown}>`,
    '      <parentCategory ref="mailfill" />',
    '      <supportedOn ref="any" />',
    ...element(name, value, escapeXml(key)),
    '    </policy>',
  ];
}

/** The template; `values` gives names and types, not contents. Names must be plain words. */
export function printAdmx(root: string, browser: string, extensionId: string, values: PolicyValues): string {
  const key = `${root}\\3rdparty\\extensions\\${extensionId}\\policy`;
  return [
    HEAD,
    `<policyDefinitions ${SCHEMA}>`,
    '  <policyNamespaces>',
    `    <target prefix="mailfill" namespace="Mailfill.Policies.${escapeXml(browser)}" />`,
    '  </policyNamespaces>',
    '  <resources minRequiredRevision="1.0" />',
    '  <supportedOn>',
    '    <definitions>',
    '      <definition name="any" displayName="$(string.supported)" />',
    '    </definitions>',
    '  </supportedOn>',
    '  <categories>',
    '    <category name="mailfill" displayName="$(string.mailfill)" />',
    '  </categories>',
    '  <policies>',
    ...Object.entries(values).flatMap(([name, value]) => policy(name, value, key)),
    '  </policies>',
    '</policyDefinitions>',
    '',
  ].join('\r\n');
}

function presentation(name: string, value: PolicyValue, title: string): string[] {
  if (typeof value === 'boolean') return [];
  const label = escapeXml(title);
  const body =
    typeof value === 'object'
      ? `<listBox refId="${name}_list" required="false">${label}</listBox>`
      : typeof value === 'number'
        ? `<decimalTextBox refId="${name}_decimal">${label}</decimalTextBox>`
        : `<textBox refId="${name}_text"><label>${label}</label></textBox>`;
  return [`      <presentation id="${name}">${body}</presentation>`];
}

/** The texts in English, the language every group policy editor falls back to. */
export function printAdml(browser: string, values: PolicyValues, titles: PolicyTitles): string {
  const titleOf = (name: string) => titles[name]?.title ?? name;
  const text = (id: string, value: string) => `      <string id="${id}">${escapeXml(value)}</string>`;
  return [
    HEAD,
    `<policyDefinitionResources ${SCHEMA}>`,
    '  <displayName>Mailfill</displayName>',
    '  <description>Mailfill</description>',
    '  <resources>',
    '    <stringTable>',
    text('mailfill', `Mailfill (${browser})`),
    text('supported', 'Windows 10 or later'),
    ...Object.keys(values).flatMap((name) => [
      text(name, titleOf(name)),
      text(`${name}_explain`, titles[name]?.explanation ?? titleOf(name)),
    ]),
    '    </stringTable>',
    '    <presentationTable>',
    ...Object.entries(values).flatMap(([name, value]) => presentation(name, value, titleOf(name))),
    '    </presentationTable>',
    '  </resources>',
    '</policyDefinitionResources>',
    '',
  ].join('\r\n');
}
