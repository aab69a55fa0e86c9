import type { WeightingDesignTexts } from './weighting-design-texts.ts';

export const weightingDesignInPortuguese: WeightingDesignTexts = {
  heading: 'Desenho e réplicas',
  lead: 'Com réplicas, quem receber os pesos calcula erros-padrão sem conhecer os estratos nem as unidades primárias. O comando cifra weight as faz, e elas não mudam o relatório desta página.',
  method: 'Réplicas',
  none: 'Nenhuma',
  methods: { jackknife: 'Jackknife', balanced: 'Meias amostras equilibradas', bootstrap: 'Bootstrap' },
  about: {
    jackknife: 'Uma réplica por unidade primária, sem ela.',
    balanced: 'A metade de cada estrato; cada estrato deve ter duas unidades primárias.',
    bootstrap: 'Unidades primárias sorteadas com reposição em cada estrato.',
  },
  rho: 'Coeficiente de Fay',
  rhoHint: 'De 0 a menos de 1. Com 0 a outra metade não conta.',
  count: 'Número de réplicas',
  countHint: 'De 2 a 2000.',
  seed: 'Semente do sorteio',
  seedHint: 'Um número inteiro. A mesma semente dá as mesmas réplicas.',
  lonelyPsu: 'Um estrato com uma só unidade primária',
  lonelyPsus: {
    fail: 'É um erro',
    remove: 'Não conta na variância',
    certainty: 'Foi tomada com certeza: sem variância',
    adjust: 'Compara-se com a média de todos os estratos',
    average: 'Toma a variância média dos demais',
  },
  note: 'O desenho de uma edição tem estratos e unidades primárias, sem correção para população finita nem etapas posteriores: os erros ficam do lado seguro. Os graus de liberdade são escolhidos em cada tabela.',
};
