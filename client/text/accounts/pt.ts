import type { AccountTexts } from './account-texts.ts';

export const accountsInPortuguese: AccountTexts = {
  tabsLabel: 'Partes da administração',
  tabs: { editions: 'Edições', accounts: 'Contas', server: 'Servidor' },
  title: 'Contas',
  loading: 'Buscando as contas…',
  find: 'Buscar por nome ou usuário',
  roleLabel: 'Função',
  everyRole: 'Todas as funções',
  stateLabel: 'Situação',
  everyState: 'Todas',
  columns: { account: 'Pessoa', role: 'Função', state: 'Situação', signedIn: 'Último acesso', action: 'Mudanças' },
  states: { active: 'Ativa', disabled: 'Desativada' },
  disabledSince: (day) => `desde ${day}`,
  demonstration: 'da demonstração',
  never: 'Ainda não entrou',
  sessions: (n, count) => (n === 1 ? 'uma sessão aberta' : `${count} sessões abertas`),
  ownAccount: 'É a sua conta',
  shown: (n, count, all) => (n === 1 ? `1 conta de ${all} na lista` : `${count} contas de ${all} na lista`),
  more: (count) => `Há mais ${count}. Busque por nome ou escolha uma função para chegar a elas.`,
  none: 'Nenhuma conta corresponde à busca.',
  change: {
    action: 'Mudar',
    actionFor: (name) => `Mudar a conta de ${name}`,
    title: (name) => `Mudar a conta de ${name}`,
    what: 'O que você quer fazer?',
    missing: 'Escolha o que quer fazer.',
    moves: {
      role: {
        name: 'Dar outra função',
        meaning:
          'As sessões da pessoa terminam e, ao entrar de novo, ela encontra o espaço de trabalho da nova função.',
        verb: 'Mudar a função',
        done: (name) => `${name} agora tem outra função e precisa entrar de novo.`,
      },
      password: {
        name: 'Definir outra senha',
        meaning: 'As sessões da pessoa terminam e a senha antiga deixa de valer. Entregue a nova pessoalmente.',
        verb: 'Definir a senha',
        done: (name) => `${name} tem uma senha nova. A antiga não vale mais.`,
      },
      'end-sessions': {
        name: 'Encerrar as sessões',
        meaning: 'A pessoa precisa entrar de novo em cada aparelho. Serve quando um se perdeu ou ficou aberto.',
        verb: 'Encerrar as sessões',
        done: (name) => `As sessões de ${name} foram encerradas.`,
      },
      disable: {
        name: 'Desativar a conta',
        meaning:
          'A pessoa não pode mais entrar e as sessões dela terminam; nada do que fez é apagado. Se fazia entrevistas, o que o tablet ainda não enviou continua sendo recebido e espera em quarentena. Se mais alguém conhece a senha, defina também outra.',
        verb: 'Desativar a conta',
        done: (name) => `A conta de ${name} foi desativada.`,
      },
      enable: {
        name: 'Ativar a conta',
        meaning: 'A pessoa pode entrar de novo, com a senha que tinha.',
        verb: 'Ativar a conta',
        done: (name) => `${name} pode entrar de novo.`,
      },
    },
    newRole: 'Nova função',
    sameRole: 'Escolha uma função diferente da atual.',
    lastAdministrator:
      'É a última conta de administração que pode entrar. Adicione outra antes, ou ative uma que já exista.',
    ownAccount: 'É a sua própria conta. Peça a outra pessoa da administração que faça a mudança.',
    gone: 'Esta conta não existe mais. Feche este aviso e veja a lista.',
  },
  password: {
    label: 'Senha',
    hint: 'Pelo menos 12 caracteres; pode ser uma frase. Ela aparece para que você possa entregá-la.',
    propose: 'Sugerir uma',
    tell: 'Anote ou entregue a senha agora: ela não aparece de novo.',
  },
  add: {
    title: 'Adicionar uma pessoa',
    lead: 'A pessoa pode entrar assim que tiver o usuário e a senha.',
    name: 'Nome',
    nameHint: 'Como deve aparecer nas listas.',
    user: 'Usuário',
    userHint: 'Para entrar: minúsculas sem acento, algarismos, ponto ou hífen, até 40. Não muda.',
    role: 'Função',
    chooseRole: 'Escolha uma função',
    make: 'Adicionar a pessoa',
    made: (name, user) => `${name} já pode entrar com o usuário “${user}”.`,
    errors: {
      nameMissing: 'Escreva o nome.',
      userWrong:
        'Escreva um usuário com minúsculas sem acento, algarismos, ponto ou hífen, que comece por letra ou algarismo.',
      userTaken: 'Já existe uma conta com este usuário. Escolha outro.',
      roleMissing: 'Escolha a função.',
    },
  },
  byCommand: 'O mesmo, pela linha de comando',
  commands: {
    add: 'Adicionar uma pessoa (a senha é lida da entrada padrão)',
    change: 'Mudar uma conta (password, role, disable, enable, end-sessions)',
    list: 'Ver as contas',
  },
  server: {
    title: 'Servidor',
    database: 'Banco de dados em uso',
    loading: 'Buscando o banco de dados…',
    engine: 'Sistema',
    location: 'Onde está',
    engines: { sqlite: 'SQLite, em um arquivo', postgres: 'PostgreSQL', memory: 'Na memória' },
    copies: {
      sqlite: 'Todos os dados estão neste arquivo. Para copiá-lo assim, pare antes o servidor.',
      postgres: 'Faça as cópias de segurança com as ferramentas do PostgreSQL.',
      memory: 'Nada é guardado: tudo se perde quando o servidor para.',
    },
    byCommand: 'Pela linha de comando',
    sealed: 'Entrevistas por abrir',
    waiting: (n, count) =>
      n === 0
        ? 'Nenhuma entrevista espera a chave privada.'
        : n === 1
          ? '1 entrevista espera a chave privada.'
          : `${count} entrevistas esperam a chave privada.`,
    opens: 'Este servidor tem as chaves que abrem o que recebe.',
    opensNot:
      'Este servidor só tem a metade pública das chaves: recebe e guarda, mas não abre. Inicie-o com todas as chaves para verificar o que espera.',
    lookingForSealed: 'Contando as entrevistas que esperam…',
  },
};
