import type { AdministrativeTexts } from './administrative-texts.ts';

export const administrativeInPortuguese: AdministrativeTexts = {
  effects: {
    records_more: 'aumenta o número dos registros',
    survey_more: 'aumenta o número da pesquisa',
    either: 'pode aumentar qualquer um dos dois números',
    unknown: 'não se conhece seu efeito',
  },
  summary: {
    title: ({ source, from, to, study }) => `${source}, de ${from} a ${to}, ao lado de ${study}`,
    line: ({ crime, recorded, happened, reported, ratio, label }) =>
      `${crime}: registrados ${recorded}, ocorridos ${happened}, denunciados ${reported}, ocorridos para cada um registrado ${ratio}, ${label}`,
    ratio: ({ ratio, lower, upper }) => `${ratio} (${lower} a ${upper})`,
    differences: 'Diferenças de definição:',
    wrote: (paths) => `Gravado em ${paths}`,
  },
  differences: {
    'attempts-only-in-survey': () => 'A pesquisa conta também as tentativas; os registros as deixam de fora.',
    'attempts-only-in-records': () =>
      'Os registros contam também as tentativas; este número da pesquisa as deixa de fora.',
    'attempts-not-known': () => 'Não se sabe se os registros contam as tentativas.',
    'place-of-occurrence': () => 'Os registros seguem o lugar onde aconteceu; a pesquisa, o lugar onde a vítima mora.',
    'place-of-residence': () => 'Os registros seguem o lugar onde a vítima mora; a pesquisa, o lugar onde aconteceu.',
    'place-of-recording': () => 'Os registros seguem o lugar onde foram feitos, que pode ficar em outra área.',
    'date-of-recording': () => 'Os registros seguem o dia em que foram feitos; a pesquisa, o dia em que aconteceu.',
    'victims-under-18': () =>
      'Os registros incluem vítimas com menos de 18 anos; a pesquisa pergunta a pessoas adultas sobre si mesmas.',
    'victims-under-18-only-in-survey': () =>
      'Os registros deixam de fora vítimas com menos de 18 anos; um crime contra um domicílio pode ter atingido uma criança ou um adolescente.',
    'victims-under-18-not-known': () => 'Não se sabe se os registros incluem vítimas com menos de 18 anos.',
    businesses: () =>
      'Os registros incluem crimes contra empresas e instituições; a pesquisa pergunta apenas a domicílios.',
    'businesses-not-known': () => 'Não se sabe se os registros incluem crimes contra empresas.',
    'non-residents': () => 'Os registros incluem vítimas que não moram no país ou em um domicílio, como visitantes.',
    'non-residents-not-known': () => 'Não se sabe se os registros incluem visitantes entre as vítimas.',
    'event-of-several-victims': () =>
      'Um fato com várias vítimas conta uma vez nos registros; na pesquisa cada pessoa adulta o relata.',
    'victims-of-one-household': () => 'Os registros contam cada vítima; a pesquisa conta o fato uma vez por domicílio.',
    'counts-offenders': () =>
      'Os registros contam autores e a pesquisa fatos: um fato pode ter vários, ou nenhum conhecido.',
    'counts-files': () =>
      'Os registros contam inquéritos: um pode ter vários fatos, e um pode ser aberto sem que ninguém denuncie.',
    'several-offences': () => 'Os registros contam cada crime de um fato; na pesquisa um fato é de um só crime.',
    'several-offences-not-known': () =>
      'Não se sabe se um fato com vários crimes está nos registros uma ou várias vezes.',
    'other-most-serious': () =>
      'Um fato com vários crimes está nos registros sob o mais grave pela ordem deles, que não é a da pesquisa.',
    'period-other': ({ records, survey }) => `Os registros abrangem ${records}; a pesquisa, ${survey}.`,
    'period-rolling': ({ records, months }) =>
      `Os registros abrangem ${records}; a pesquisa pergunta sobre os ${months} meses antes de cada entrevista.`,
    'period-not-stated': ({ records }) => `Os registros abrangem ${records}; o período da pesquisa não está declarado.`,
    'iccs-only-in-records': ({ codes }) => `Só os registros têm ICCS ${codes}.`,
    'iccs-only-in-survey': ({ codes }) => `Só a pesquisa tem ICCS ${codes}.`,
    'iccs-wider-in-records': ({ codes }) =>
      `ICCS ${codes} dos registros abrange mais do que os códigos da pesquisa abaixo dele.`,
    'iccs-of-survey-not-known': () =>
      'A pesquisa não informa códigos ICCS para este crime, por isso não foram comparados.',
  },
  problems: {
    'other-format': ({ name }) => `o arquivo tem o formato ${name}; salve-o como CSV em UTF-8`,
    'not-utf-8': ({ name }) => `o arquivo parece ${name}; salve-o como CSV em UTF-8`,
    tabs: () => 'as células estão separadas por tabulações; salve o arquivo com vírgulas ou pontos e vírgulas',
    'endless-line': () => 'a linha é longa demais; salve o arquivo de novo como CSV',
    'open-quotation-mark': () => 'as aspas não estão fechadas; feche-as',
    'too-many-lines': ({ most }) => `há mais de ${most} linhas; some as contagens por ano ou divida o arquivo`,
    'empty-file': () => 'o arquivo não tem contagens; precisa de um cabeçalho e de uma linha por contagem',
    'column-absent': ({ name }) =>
      `falta a coluna ${name} da correspondência; acrescente-a ou corrija “columns” da correspondência`,
    'column-repeated': ({ name }) => `a coluna ${name} está duas vezes; deixe uma`,
    'column-of-more-than-counts': ({ choices }) =>
      `esta coluna não é nenhuma de ${choices}; um arquivo de contagens não tem outras, porque poderiam falar de pessoas ou casos: retire-a`,
    'wrong-length': () => 'a linha tem mais ou menos células que o cabeçalho; corrija-a',
    'unknown-offence': () =>
      'a correspondência não tem este crime; acrescente-o lá com seus códigos ICCS ou corrija aqui o nome',
    'unknown-area': ({ choices }) =>
      `não é uma área da qual a pesquisa tenha números (${choices}); contagens de áreas menores não são aceitas: some-as`,
    'not-a-period': () => 'não é um ano (2020), um trimestre (2020-Q1) nem um mês (2020-01); corrija',
    'day-in-period': () => 'a data tem dia: isso é o registro de um caso, não uma contagem; some os casos por ano',
    'periods-mixed': () => 'o arquivo mistura anos, trimestres e meses, e algo seria contado duas vezes; deixe um tipo',
    'not-a-count': () => 'não é um número inteiro de 0 ou mais, sem separador de milhares; corrija',
    'row-of-a-case': ({ line }) =>
      `o mesmo crime, área e período estão na linha ${line}: linhas de casos não são aceitas; some-as em uma contagem`,
    'one-in-narrow-cell': () =>
      'uma contagem de 1 em uma área e em menos de um ano aponta para um caso; some as contagens por ano ou tome todas as áreas juntas',
    'mostly-ones': () =>
      'a maioria das contagens é 1, como em uma lista de casos; some-as por ano, por crimes mais amplos ou em todas as áreas',
    'whole-below-part': ({ line }) =>
      `todas as áreas juntas têm menos que uma delas, a da linha ${line}, e isso não pode ser; corrija uma das duas contagens`,
    'whole-below-sum': () =>
      'todas as áreas juntas têm menos que a soma das contagens das áreas; corrija-as, ou tire a contagem de todas as áreas: então vale a soma',
    'count-absent': ({ name, area, period }) =>
      `não há contagem de ${name}${area && ` em ${area}`} em ${period}; escreva 0 onde nada foi registrado`,
    'period-not-covered': ({ period }) =>
      `o arquivo não tem contagens de ${period}, que a correspondência soma; acrescente-as ou corrija “period” da correspondência`,
    'months-backwards': () => 'o último mês é anterior ao primeiro; corrija-os',
    'not-iccs': ({ name }) => `${name} não é um código da ICCS 2015; corrija-o`,
    'name-repeated': ({ name }) => `${name} está duas vezes; deixe um`,
    'area-not-of-survey': ({ name, choices }) => `a pesquisa não tem a área ${name}; tem ${choices}`,
    'area-repeated': ({ name }) => `duas áreas do órgão são ${name} da pesquisa; some suas contagens em uma`,
    'unknown-crime': ({ name, choices }) => `a pesquisa não tem o crime ou conjunto ${name}; tem ${choices}`,
    'nothing-beside': () => 'nenhum crime está ao lado de um da pesquisa; indique um em “beside”',
  },
};
