import { authorityText } from '../../messages/index.js';
import type { PolicyVersion } from '../../policy/index.js';
import { type GivenOptions, readLang } from '../options.js';
import { packageVersions } from '../rules-folder.js';
import type { Terminal } from '../terminal.js';

/** `list`: every policy, its versions and the authority it rests on. */
export function listCommand(options: GivenOptions, terminal: Terminal): void {
  const lang = readLang(options.lang);
  const versions = packageVersions().map(({ version }) => version);
  const ids = [...new Set(versions.map(({ id }) => id))];
  const rows = ids.map((id) => {
    const own = versions.filter((version) => version.id === id);
    const latest = own.at(-1) as PolicyVersion;
    return {
      id,
      title: latest.title,
      versions: own.map(({ effectiveFrom }) => effectiveFrom),
      authority: latest.authority,
      standing: latest.standing ?? 'law',
      parent: latest.parent ?? null,
      verifiedOn: latest.verifiedOn,
    };
  });
  if (options.json) {
    terminal.out(JSON.stringify(rows, null, 2));
    return;
  }
  const width = Math.max(...rows.map(({ id }) => id.length));
  for (const { id, title, versions: days, authority } of rows) {
    terminal.out(
      `${id.padEnd(width)}  ${days.join(', ')}  ${title[lang]} · ${authorityText(authority, lang)}`,
    );
  }
}
