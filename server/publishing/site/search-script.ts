/**
 * The script of the search, as a page holds it: it reads what lies in the page, since a page on a disk can fetch
 * nothing. One line a table names what of it was found. It ends in no sign of a script's end.
 */
export const SEARCH_SCRIPT = `(() => {
  const data = JSON.parse(document.getElementById('search-data').textContent);
  const byId = (id) => document.getElementById(id);
  const crime = byId('search-crime'), group = byId('search-group'), body = byId('search-rows');
  const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
  const groups = data.groups.map(plain);
  const number = new Intl.NumberFormat(data.locale);
  const MOST = 12;
  const named = (names, places) => {
    const said = [...places].slice(0, MOST).map((place) => names[place]).join('; ');
    const rest = places.size - MOST;
    return rest > 0 ? said + '; ' + data.more.replace('{count}', number.format(rest)) : said;
  };
  const cell = (row, kind, text, href) => {
    const made = document.createElement(kind);
    if (kind === 'th') made.scope = 'row';
    if (href) {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = text;
      made.append(link);
    } else made.textContent = text;
    row.append(made);
  };
  const show = () => {
    const wanted = plain(group.value.trim());
    const of = crime.value === '' ? -1 : Number(crime.value);
    const isAsked = of >= 0 || wanted !== '';
    const isFound = ([, c, g]) => (of < 0 || c === of) && (wanted === '' || groups[g].includes(wanted));
    const found = isAsked ? data.rows.filter(isFound) : [];
    const tables = new Map();
    for (const [f, , g, t] of found) {
      if (!tables.has(t)) tables.set(t, { figures: new Set(), groups: new Set() });
      tables.get(t).figures.add(f);
      tables.get(t).groups.add(g);
    }
    body.replaceChildren(...[...tables].map(([t, one]) => {
      const row = document.createElement('tr');
      cell(row, 'th', ...data.tables[t]);
      cell(row, 'td', named(data.figures, one.figures));
      cell(row, 'td', named(data.groups, one.groups));
      return row;
    }));
    const counted = data.found.replace('{found}', number.format(found.length))
      .replace('{all}', number.format(data.rows.length)).replace('{tables}', number.format(tables.size));
    byId('search-found').textContent = !isAsked ? '' : found.length === 0 ? data.nothing : counted;
    byId('search-result').hidden = found.length === 0;
  };
  crime.addEventListener('change', show);
  group.addEventListener('input', show);
  byId('search-form').hidden = false;
  show();
})();`;
