import type { ScenarioTexts } from './scenario-texts.ts';

export const scenariosInPortuguese: ScenarioTexts = {
  title: 'Cenários',
  lead: 'Entrevistas que são repetidas depois de cada mudança. Cada uma diz o que deve resultar dela.',
  waits: 'As entrevistas dos cenários estão sendo feitas…',
  unusable: 'Há erros que impedem a entrevista. O que está aqui é de antes.',
  allPass: (n, count) => (n === 1 ? 'O cenário se cumpre.' : `Os ${count} cenários se cumprem.`),
  someFail: (failed, all) => `${failed} de ${all} cenários não se cumprem.`,
  none: 'Ainda não há cenários. Responda uma entrevista na pré-visualização e guarde-a aqui.',
  passes: 'Cumpre-se',
  fails: 'Não se cumpre',
  failures: {
    'wrong-setting': () => 'O cenário não pode ocorrer: uma de suas configurações não está certa.',
    'nobody-asks': ({ about }) => `Ninguém pede a resposta a ${about}.`,
    'not-asked': ({ about }) => `${about} não é perguntada, e deveria ser.`,
    asked: ({ about }) => `${about} é perguntada, e não deveria ser.`,
    'not-due': ({ about }) => `O formulário ${about} não cabe, e deveria caber.`,
    due: ({ about }) => `O formulário ${about} cabe, e não deveria caber.`,
    crimes: ({ about, expected, found }) => `Incidentes de ${about}: ${found} contados, ${expected} esperados.`,
    iccs: ({ about, expected, found }) =>
      `Código ICCS de ${about}: ${found || 'nenhum'}, esperado ${expected || 'nenhum'}.`,
    violation: ({ about, found }) => `A verificação encontra ${about} em ${found}.`,
    'no-violation': ({ about }) => `A verificação não encontra ${about}.`,
    indicator: ({ about, expected, found }) => `${about}: ${found}, esperado ${expected}.`,
  },
  expectThis: 'Esperar o que resulta agora',
  expectThisOf: (title) => `Esperar o que resulta agora de “${title}”`,
  remove: 'Remover',
  removeOf: (title) => `Remover “${title}”`,
  record: {
    title: 'Guardar a pessoa da pré-visualização',
    nobody: 'Abra primeiro a pré-visualização e responda uma entrevista.',
    name: 'O que este cenário mostra',
    nameMissing: 'Diga em poucas palavras o que ele mostra.',
    asRespondent: 'Oferecer esta pessoa pelo nome na pré-visualização',
    keep: 'Guardar como cenário',
  },
  routes: {
    title: 'Caminhos que uma entrevista pode seguir',
    lead: (walked, all) => `Os cenários percorrem ${walked} de ${all}.`,
    ofForm: (walked, all) => `${walked} de ${all}`,
    show: 'Mostrar os que nenhum cenário percorre',
    outcomes: (outcome) => `resultado: ${outcome}`,
    noReason: 'Um cenário poderia passar por ali.',
    everyRoute: 'Os cenários percorrem todos os caminhos.',
  },
  many: {
    title: 'Pessoas inventadas',
    lead: 'Entrevista 1.000 pessoas ao acaso seguindo os saltos: quanto dura e o que nunca é perguntado.',
    begin: 'Entrevistar 1.000 pessoas',
    stop: 'Parar',
    progress: (done, all) => `${done} de ${all} entrevistadas`,
    minutes: ({ mean, median, most, longest }) =>
      `${mean} minutos em média pelo modelo; metade dura no máximo ${median}, nove em cada dez ${most}, a mais longa ${longest}.`,
    bar: (from, to, share) => `De ${from} a ${to} minutos: ${share}`,
    forms: 'Formulários',
    columns: { form: 'Formulário', interviews: 'Entrevistas com ele', copies: 'Quantos ao todo' },
    neverAsked: (n, count) => (n === 1 ? 'Uma pergunta nunca foi feita:' : `${count} perguntas nunca foram feitas:`),
    everythingAsked: 'Todas as perguntas foram feitas a alguém.',
    stuck: (n, count) =>
      n === 1
        ? 'Uma entrevista não poderia ter sido concluída.'
        : `${count} entrevistas não poderiam ter sido concluídas.`,
  },
};
