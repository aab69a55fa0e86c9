/** Exact versions, with what they need to be built; two of their own dependencies are not on the registry. */
export const PEER_PACKAGES = {
  dependencies: {
    '@getodk/web-forms': '0.22.0',
    'enketo-core': '9.0.1',
    'enketo-transformer': '4.2.0',
    sass: '1.108.2',
    vue: '3.5.45',
  },
  overrides: { 'leaflet-draw': '1.0.4', 'openrosa-xpath-evaluator': '3.1.0' },
};

const html = (script: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Peer</title><meta name="viewport" content="width=device-width, initial-scale=1"></head><body><div id="app"><div class="main"><article class="paper"></article></div></div><script type="module" src="./${script}"></script></body></html>`;

/** Pages that show one form of a peer, and the one that makes Enketo's form of an XForm, as its server does. */
export const PEER_PAGES: Readonly<Record<string, string>> = {
  'transform.html': html('transform.js'),
  'transform.js': `import { transform } from 'enketo-transformer/web';
window.transformed = async (xform) => { const { form, model } = await transform({ xform }); return { form, model }; };
`,
  'enketo.html': html('enketo.js'),
  'enketo.js': `import './enketo.scss';
import { Form } from 'enketo-core';
const size = new URLSearchParams(location.search).get('size');
const { form, model } = await (await fetch('./enketo-' + size + '.json')).json();
const paper = document.querySelector('.paper');
paper.append(document.createRange().createContextualFragment(form));
paper.insertAdjacentHTML('beforeend', '<section class="form-footer"><div class="form-footer__content"><a class="btn previous-page disabled" href="#">Back</a><button class="btn next-page">Next</button><a class="first-page" href="#"></a><a class="last-page" href="#"></a></div></section>');
const opened = new Form(paper.querySelector('form.or'), { modelStr: model });
const errors = opened.init();
if (errors.length > 0) throw new Error(errors.join(' '));
`,
  'enketo.scss': `@use 'enketo-core/src/sass/formhub/formhub';
`,
  'odk.html': html('odk.js'),
  'odk.js': `import { createApp, h } from 'vue';
import { OdkWebForm, webFormsPlugin } from '@getodk/web-forms';
const size = new URLSearchParams(location.search).get('size');
const formXml = await (await fetch('./xform-' + size + '.xml')).text();
const app = createApp({ render: () => h(OdkWebForm, { formXml, fetchFormAttachment: () => { throw new Error('none'); } }) });
app.use(webFormsPlugin);
app.mount('#app');
`,
};
