import type { ShellTexts } from './shell-texts.ts';

export const shellInPortuguese: ShellTexts = {
  productLead: 'Pesquisas de vitimização, da pergunta ao número publicado.',
  signIn: 'Entrar',
  user: 'Usuário',
  password: 'Senha',
  signingIn: 'Entrando…',
  signInFailed: 'O usuário e a senha não coincidem. Verifique e tente de novo.',
  sessionEnded: 'A sessão terminou. Entre de novo para continuar; nada do que foi salvo se perdeu.',
  fillUser: 'Digite o seu usuário.',
  fillPassword: 'Digite a sua senha.',
  signOut: 'Sair',
  changePassword: 'Mudar a senha',
  tokens: 'Chaves para programas',
  currentPassword: 'Senha atual',
  newPassword: 'Senha nova',
  newPasswordHint: 'Pelo menos 12 caracteres. Uma frase longa é mais fácil de lembrar.',
  repeatPassword: 'Repita a senha nova',
  passwordsDiffer: 'As duas senhas novas são diferentes. Digite-as de novo.',
  passwordTooShort: 'A senha nova precisa ter pelo menos 12 caracteres.',
  passwordTooLong: 'A senha pode ter até 200 caracteres.',
  passwordFlaws: {
    'password-known':
      'É uma das senhas que todo mundo tenta primeiro. Escolha outra: várias palavras sem relação entre si são fáceis de lembrar.',
    'password-pattern': 'Ela se repete ou segue o teclado ou o alfabeto. Escolha outra.',
    'password-about-account': 'É pouco mais que o nome, o usuário ou o nome do produto. Escolha outra.',
  },
  currentPasswordWrong: 'A senha atual não está correta.',
  passwordChanged: 'A senha mudou e todas as suas sessões terminaram. Entre com a nova.',
  savePassword: 'Salvar e entrar de novo',
  otherSessions: {
    title: 'Outras sessões',
    body: 'Se você perdeu um aparelho ou deixou a sua conta aberta em outro, encerre essas sessões aqui. Esta continua aberta.',
    end: 'Encerrar as outras sessões',
    ended: (n) =>
      n === 0
        ? 'Não havia outras sessões abertas.'
        : n === 1
          ? 'A outra sessão foi encerrada.'
          : `As outras ${n} sessões foram encerradas.`,
  },
  cancel: 'Cancelar',
  back: 'Voltar',
  account: 'Conta',
  language: 'Idioma',
  loading: 'Carregando…',
  retry: 'Tentar de novo',
  skipToContent: 'Ir para o conteúdo',
  noConnectionTitle: 'Sem conexão com o servidor',
  noConnectionBody: 'Verifique a rede e tente de novo. O que está salvo neste aparelho continua aqui.',
  unexpectedTitle: 'Esta página não pôde continuar',
  unexpectedBody: 'Nada do que foi salvo se perdeu. Recarregue a página para continuar.',
  reload: 'Recarregar',
  problemMemory:
    'Fazer isto ocupa mais memória do que o servidor dá a uma tarefa. Escolha menos tabelas ou um arquivo menor, ou peça que seja feito com o comando cifra em uma máquina maior.',
  problemUnknown: 'O servidor não conseguiu concluir o pedido. Tente de novo em um momento.',
  problemOffline: 'Sem conexão com o servidor. Verifique a rede e tente de novo.',
  problemNotTheServer:
    'Outra coisa respondeu no lugar do servidor: talvez esta rede peça para entrar numa página própria, ou o servidor esteja reiniciando. O que está salvo continua aqui. Entre na rede pelo navegador, ou use outra, e tente de novo.',
  problemTooLarge: (megabytes) =>
    `É grande demais: aqui cabem ${megabytes} MB. Nada foi guardado. Tire o que não for preciso ou envie em partes.`,
  problemVersion: 'Não existe essa versão do questionário. Procure-a na lista de questionários.',
  problemQuestionnaire:
    'O questionário deste caso ainda não está no tablet. Procure rede uma vez e tente de novo; depois ele abre sem rede.',
  problemTooMany: (minutes) =>
    minutes > 1
      ? `Tentativas demais. Espere ${minutes} minutos e tente de novo, ou entre por um aparelho em que você já entrou antes.`
      : 'Tentativas demais. Espere um minuto e tente de novo.',
  accountDisabled: 'Esta conta está desativada. Peça à administração que a ative.',
  roles: {
    interviewer: 'Entrevistas',
    supervisor: 'Supervisão',
    designer: 'Desenho',
    statistician: 'Estatística',
    admin: 'Administração',
  },
  admin: {
    title: 'Administração',
    importSample: 'Carregar a amostra de um arquivo CSV',
    help: 'Ver todos os comandos',
  },
};
