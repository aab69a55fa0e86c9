import type { EditionTexts } from './edition-texts.ts';

export const editionsInPortuguese: EditionTexts = {
  edition: 'Edição',
  change: 'Mudar de edição',
  all: 'Edições da pesquisa',
  period: (months) => `Pergunta sobre ${months}`,
  states: { preparing: 'Em preparação', field: 'Em campo', closed: 'Encerrada', published: 'Publicada' },
  loading: 'Procurando as edições…',
  unknownTitle: 'Não há nenhuma edição com essa chave',
  unknownBody: (key) =>
    `O endereço nomeia a edição “${key}”, que este servidor não tem. Verifique o endereço ou escolha uma edição.`,
  open: (title) => `Ir para “${title}”`,
  noneTitle: 'Ainda não há nenhuma edição da pesquisa',
  noneBody: 'A administração cria a primeira. Depois, a amostra é importada e os casos são atribuídos aqui.',
  stateChange: {
    action: 'Mudar o estado',
    actionFor: (title) => `Mudar o estado de “${title}”`,
    title: (title) => `Mudar o estado de “${title}”`,
    now: 'Agora está:',
    next: 'Passa a',
    missing: 'Escolha para qual estado ela passa.',
    moves: {
      start: {
        verb: 'Passar a campo',
        meaning: 'Os casos atribuídos chegam aos tablets, e as entrevistas recebidas contam.',
      },
      close: {
        verb: 'Encerrar a edição',
        meaning:
          'Não se importam mais unidades nem se atribuem casos. O que os tablets enviarem depois ainda é recebido: espera em quarentena até a supervisão resolver. A edição pode ser reaberta.',
      },
      reopen: {
        verb: 'Reabrir',
        meaning: 'Unidades são importadas e casos atribuídos de novo, e as entrevistas recebidas voltam a contar.',
      },
      publish: {
        verb: 'Publicar a edição',
        meaning:
          'Fica publicada e não pode ser reaberta. O que os tablets enviarem depois ainda é recebido, em quarentena.',
      },
    },
    movedMeanwhile: 'Outra pessoa mudou o estado desta edição nesse meio-tempo. Feche este aviso e veja como ficou.',
  },
  sample: {
    preparing: 'A edição está em preparação: os casos atribuídos chegam aos tablets quando ela passar a campo.',
    closed:
      'A edição está encerrada: não aceita unidades novas nem atribuições. O que os tablets enviarem ainda é recebido e espera em quarentena. Para importar ou atribuir, reabra a edição.',
    published:
      'A edição está publicada: não aceita unidades novas nem atribuições, e não pode ser reaberta. O que os tablets enviarem ainda é recebido e espera em quarentena.',
  },
  emptyClosed: 'A edição foi encerrada sem receber nenhuma. O que os tablets ainda enviarem aparecerá aqui.',
  noEdition: 'Sem edição',
  acceptsInto: (title) => `A entrevista não é de nenhuma edição. É aprovada na que se mostra: “${title}”.`,
  admin: {
    title: 'Edições da pesquisa',
    columns: {
      edition: 'Edição',
      state: 'Estado',
      period: 'Meses sobre os quais pergunta',
      questionnaire: 'Questionário',
      action: 'O que vem depois',
    },
    noPeriod: 'não informado',
    finalState: 'Estado final',
    newTitle: 'Nova edição',
    newLead: 'Começa em preparação, com a última versão do questionário deste servidor.',
    key: 'Chave',
    keyHint:
      'O nome da edição em endereços e comandos, como enviz-2027: minúsculas, algarismos e hifens, até 40. Não muda.',
    titles: 'Título, em pelo menos um idioma',
    country: 'País (pode ficar vazio)',
    countryHint: 'As duas letras da norma ISO 3166-1, como BR.',
    months: 'Meses sobre os quais pergunta (podem ficar vazios)',
    from: 'Primeiro mês',
    to: 'Último mês',
    monthHint: 'Ano e mês, como 2026-09.',
    make: 'Criar a edição',
    made: (title) => `“${title}” foi criada e está em preparação.`,
    errors: {
      keyWrong: 'Digite uma chave de minúsculas, algarismos ou hifens, até 40, que comece por letra ou algarismo.',
      keyTaken: 'Já há uma edição com esta chave. Escolha outra.',
      titleMissing: 'Digite o título em pelo menos um idioma.',
      countryWrong: 'Digite duas letras, como BR, ou deixe o campo vazio.',
      monthWrong: 'Digite ano e mês, como 2026-09.',
      monthMissing: 'Digite também este mês, ou deixe os dois vazios.',
      monthOrder: 'O último mês não pode ser anterior ao primeiro.',
    },
    byCommand: 'O mesmo, pela linha de comando',
    commands: {
      add: 'Criar uma edição',
      set: 'Passar uma edição a outro estado (preparing, field, closed, published)',
      list: 'Ver as edições',
    },
  },
};
