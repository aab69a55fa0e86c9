/** How big a form of the peers is. */
export interface FormSize {
  readonly name: string;
  /** Times that the questions are asked again, as incidents are; 0 for a form without repetition. */
  readonly incidents: number;
  readonly questions: number;
}

/** Of the sizes that Cifra is measured with: a small form, and one with twenty incidents. */
export const FORM_SIZES: readonly FormSize[] = [
  { name: '18 questions', incidents: 0, questions: 18 },
  { name: '20 incidents of 30 questions', incidents: 20, questions: 30 },
];

const PER_PAGE = 3;
const OPTIONS = ['yes', 'no', 'dk', 'refused'];

/** An ODK XForm: a choice of four, three to a page; every third is asked only after a yes to the one before. */
export function madeXForm({ incidents, questions }: FormSize): string {
  const names = Array.from({ length: questions }, (_, place) => `q${place + 1}`);
  const inside = incidents > 0 ? '/data/incident' : '/data';
  const pages = Array.from({ length: Math.ceil(questions / PER_PAGE) }, (_, page) => `p${page + 1}`);
  const onPage = (page: number) => names.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const instance = pages
    .map(
      (page, place) =>
        `<${page}>${onPage(place)
          .map((name) => `<${name}/>`)
          .join('')}</${page}>`,
    )
    .join('');
  const path = (place: number) => `${inside}/${pages[Math.floor(place / PER_PAGE)]}/${names[place]}`;
  const binds = names.map((_, place) => {
    const after = place % PER_PAGE === PER_PAGE - 1 ? ` relevant=" ../${names[place - 1]} = 'yes'"` : '';
    return `<bind nodeset="${path(place)}" type="string" required="true()"${after}/>`;
  });
  const groups = pages.map(
    (page, place) =>
      `<group ref="${inside}/${page}" appearance="field-list"><label>Page ${place + 1}</label>${onPage(place)
        .map((_, index) => selectOf(path(place * PER_PAGE + index), place * PER_PAGE + index))
        .join('')}</group>`,
  );
  const data = incidents > 0 ? `<incident>${instance}</incident>`.repeat(incidents) : instance;
  const body =
    incidents > 0
      ? `<group ref="/data/incident"><label>Incident</label><repeat nodeset="/data/incident">${groups.join('')}</repeat></group>`
      : groups.join('');
  return `<?xml version="1.0"?><h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms"><h:head><h:title>Measured</h:title><model><instance><data id="measured" version="1">${data}<meta><instanceID/></meta></data></instance>${binds.join('')}<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" calculate="concat('uuid:', uuid())"/></model></h:head><h:body class="pages">${body}</h:body></h:html>`;
}

function selectOf(ref: string, place: number): string {
  const items = OPTIONS.map((code) => `<item><label>Answer ${code}</label><value>${code}</value></item>`);
  return `<select1 ref="${ref}"><label>Question ${place + 1} about what happened, as long as they usually are?</label>${items.join('')}</select1>`;
}
