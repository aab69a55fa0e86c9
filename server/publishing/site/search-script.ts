/**
 * The script of the search, as a page holds it: it reads what lies in the page, since a page on a disk can fetch
 * nothing. Words of a group are found in any order. Under each table, named with its release and edition, stand the
 * figures of it that were found, with limits and precision, and how many more there are. It ends in no sign of a
 * script's end.
 */
export const SEARCH_SCRIPT = `(() => {
  const data = JSON.parse(document.getElementById('search-data').textContent);
  const byId = (id) => document.getElementById(id);
  const crime = byId('search-crime'), group = byId('search-group'), body = byId('search-rows');
  const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
  const groups = data.groups.map(plain);
  const number = new Intl.NumberFormat(data.locale);
  const MOST = 12;
  const made = (kind, text, about) => Object.assign(document.createElement(kind), { textContent: text }, about);
  const rowOf = (...cells) => {
    const row = document.createElement('tr');
    row.append(...cells);
    return row;
  };
  const headOf = (t) => {
    const [title, href, of] = data.tables[t];
    const head = made('th', '', { scope: 'rowgroup', colSpan: 5 });
    head.append(made('a', title, { href }), made('br', ''), made('span', of, { className: 'quiet' }));
    const row = rowOf(head);
    row.className = 'group';
    return row;
  };
  const lineOf = ([f, , g, , value, limits, p]) => {
    const [word, quality] = data.precisions[p];
    const precision = made('td', '');
    if (word) precision.append(made('span', word, { className: 'precision precision-' + quality }));
    return rowOf(made('th', data.figures[f], { scope: 'row' }), made('td', data.groups[g]),
      made('td', value, { className: 'number' }), made('td', limits, { className: 'number' }), precision);
  };
  const restOf = (t, count) => {
    const cell = made('td', '', { colSpan: 5 });
    cell.append(made('a', data.more.replace('{count}', number.format(count)), { href: data.tables[t][1] }));
    return rowOf(cell);
  };
  const show = () => {
    const wanted = plain(group.value).split(/[\\s,;.:()·–-]+/).filter((word) => word !== '');
    const of = crime.value === '' ? -1 : Number(crime.value);
    const isAsked = of >= 0 || wanted.length > 0;
    const isFound = ([, c, g]) => (of < 0 || c === of) && wanted.every((word) => groups[g].includes(word));
    const found = isAsked ? data.rows.filter(isFound) : [];
    const tables = new Map();
    for (const line of found) {
      if (!tables.has(line[3])) tables.set(line[3], []);
      tables.get(line[3]).push(line);
    }
    body.replaceChildren(...[...tables].flatMap(([t, lines]) => [
      headOf(t),
      ...lines.slice(0, MOST).map(lineOf),
      ...(lines.length > MOST ? [restOf(t, lines.length - MOST)] : []),
    ]));
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
