/**
 * The script of the search, as a page holds it: it reads what lies in the page, since a page on a disk can fetch
 * nothing. It ends in no sign of a script's end.
 */
export const SEARCH_SCRIPT = `(() => {
  const data = JSON.parse(document.getElementById('search-data').textContent);
  const byId = (id) => document.getElementById(id);
  const crime = byId('search-crime'), group = byId('search-group'), body = byId('search-rows');
  const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
  const groups = data.groups.map(plain);
  const MOST = 200;
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
    const found = data.rows.filter(([, c, g]) => (of < 0 || c === of) && (wanted === '' || groups[g].includes(wanted)));
    body.replaceChildren(...found.slice(0, MOST).map(([f, , g, t]) => {
      const row = document.createElement('tr');
      cell(row, 'th', data.figures[f]);
      cell(row, 'td', data.groups[g]);
      cell(row, 'td', data.tables[t][0], data.tables[t][1]);
      return row;
    }));
    const number = new Intl.NumberFormat(data.locale);
    byId('search-found').textContent = data.found
      .replace('{found}', number.format(found.length)).replace('{all}', number.format(data.rows.length));
    byId('search-more').hidden = found.length <= MOST;
    byId('search-result').hidden = of < 0 && wanted === '';
  };
  crime.addEventListener('change', show);
  group.addEventListener('input', show);
  byId('search-form').hidden = false;
  show();
})();`;
