import { UNTESTED_ORDER } from '#contract';
import type { PictureTexts } from './picture-texts.ts';

export const picturesInPortuguese: PictureTexts = {
  actions: {
    save: { svg: 'Salvar como SVG', png: 'Salvar como PNG' },
    saveFailed: 'Não foi possível fazer o arquivo. Tente de novo ou use outro navegador.',
    link: 'Copiar o link',
    linkCopied: 'O link foi copiado.',
    linkFailed: 'Não foi possível copiar o link. Ele também está no endereço desta página.',
  },
  titles: {
    map: (what) => `Mapa: ${what}`,
    slope: (what) => `Entre duas edições: ${what}`,
    lines: (what) => `Ao longo das edições: ${what}`,
    multiples: (what) => `Uma a uma, na mesma escala: ${what}`,
    weights: (what) => `Como os pesos se distribuem: ${what}`,
  },
  compareWith: 'Comparar com',
  noOther: 'nenhuma outra edição',
  ordering: 'Ordem das linhas',
  orderings: { value: 'por valor', own: 'como na tabela' },
  classing: 'Classes do mapa',
  classings: { quantile: 'com igual número de áreas', equal: 'de igual amplitude' },
  legend: {
    interval: 'intervalo de confiança',
    hatched: { low: 'hachurado: precisão baixa', caution: 'poucos traços: usar com cautela' },
    noFigure: 'pontilhado: sem número',
    classOf: ({ from, to }) => `de ${from} a ${to}`,
    break: 'a série se interrompe; o número leva à razão',
    median: 'mediana',
    quantiles: 'quartis e 5 % de cada extremo',
  },
  table: {
    heading: 'Tabela do mapa',
    area: 'Área',
    figure: 'Número',
    limits: 'Intervalo',
    precision: 'Precisão',
  },
  notOnMap: (areas) => `Têm número e não estão no mapa: ${areas}.`,
  breaks: {
    bridged: ({ factor, se, source }) =>
      `Ponte: o anterior é multiplicado por ${factor} (erro padrão ${se}) no teste, não na imagem. Fonte: ${source}.`,
    ofLines: ({ lines, reason }) => `${lines}: ${reason}`,
    andMore: ({ lines, more }) => `${lines} e mais ${more}`,
    unknown: 'Não foi possível ver se as duas edições medem o mesmo.',
  },
  findings: {
    nothing: 'Não há nenhum número a mostrar.',
    one: ({ line, from, fromValue, to, toValue }) => `${line}: ${fromValue} em ${from}, ${toValue} em ${to}.`,
    many: ({ count, from, to }) => `${count} números de ${from} a ${to}.`,
    rose: ({ line, fromValue, toValue }) => `O que mais subiu: ${line}, de ${fromValue} a ${toValue}.`,
    fell: ({ line, fromValue, toValue }) => `O que mais caiu: ${line}, de ${fromValue} a ${toValue}.`,
    apart: ({ line, figures }) => `${line}, sem comparar através da quebra: ${figures}.`,
    inEdition: ({ edition, value }) => `${value} em ${edition}`,
    broken: ({ edition, reason }) => `A série se interrompe antes de ${edition}: ${reason}`,
    untested: 'Só um teste diz se uma mudança é mais que acaso.',
    map: ({ ranked }) => `Áreas com precisão suficiente: ${ranked}.`,
    highest: ({ areas, value }) => `Estimativa mais alta: ${areas} (${value}).`,
    lowest: ({ areas, value }) => `Estimativa mais baixa: ${areas} (${value}).`,
    untestedOrder: UNTESTED_ORDER.pt,
    imprecise: ({ count, total }) => `Áreas de precisão baixa: ${count} de ${total}.`,
    missing: ({ count, total }) => `Áreas sem número: ${count} de ${total}.`,
    weights: ({ step, median, p5, p95, largest }) =>
      `Depois de ${step} o peso mediano é ${median}; nove em cada dez estão entre ${p5} e ${p95}, e o maior é ${largest} vezes a mediana.`,
  },
  quantiles: ({ p5, p25, median, p75, p95 }) =>
    `5 %: ${p5} · 25 %: ${p25} · mediana: ${median} · 75 %: ${p75} · 95 %: ${p95}`,
};
