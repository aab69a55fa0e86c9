import type { TokenTexts } from './token-texts.ts';

export const tokensInPortuguese: TokenTexts = {
  title: 'Chaves para programas',
  lead: 'Com uma chave, um programa lê por si mesmo neste servidor: por exemplo, a página web que mostra os números. Ele lê o que o seu alcance permite, e não mais do que você. Não muda nada e não vê entrevistas, endereços nem chaves de criptografia.',
  listed: 'Chaves entregues',
  loading: 'Carregando as chaves…',
  none: 'Nenhuma chave foi entregue ainda. O formulário abaixo cria uma.',
  columns: {
    name: 'Programa',
    scope: 'Alcance',
    user: 'Entregue por',
    state: 'Estado',
    lastUsed: 'Último uso',
    action: 'Ações',
  },
  states: { active: 'Ativa', expired: 'Vencida', revoked: 'Revogada' },
  until: (day) => `até ${day}`,
  neverUsed: 'Nunca',
  scopes: {
    'figures:read': {
      name: 'Números',
      opens:
        'Estimativas, tabelas, comparações e contagens administrativas ao lado delas, como a página as mostra, também de poucos casos.',
    },
    'files:read': {
      name: 'Arquivos de números',
      opens: 'Estimativas e tabelas como CSV, XLSX, JSON-stat e SDMX, e programas estatísticos. Nenhum registro.',
    },
    'fieldwork:read': {
      name: 'Taxas de resposta',
      opens: 'Taxas de resultado de uma edição, em totais. Nenhum domicílio.',
    },
    'server:read': {
      name: 'Estado do servidor',
      opens: 'Se recebe entrevistas, o espaço em disco e a última cópia de segurança.',
    },
    'openapi:read': { name: 'Descrição da API', opens: 'Quais chamadas existem. Nenhum dado.' },
  },
  give: {
    title: 'Entregar uma chave',
    name: 'Como se chama o programa?',
    nameHint: 'Para reconhecê-lo na lista, por exemplo “números da página web”.',
    nameMissing: 'Dê um nome ao programa.',
    scope: 'O que ele pode ler?',
    scopeMissing: 'Escolha o que ele pode ler.',
    ends: 'Quando a chave vence?',
    inDays: (days, day) => `Em ${days} dias, em ${day}`,
    passwordHint: 'Uma chave dura mais do que a sua sessão: confirme que é você.',
    make: 'Entregar a chave',
    full: 'Você já tem todas as chaves que uma conta pode ter. Revogue as que não são mais usadas.',
  },
  given: {
    title: (name) => `A chave para “${name}” está pronta`,
    once: 'Ela só é mostrada agora. Copie-a para onde o programa guarda os seus segredos; quem a tiver poderá ler com ela.',
    token: 'Chave',
    copy: 'Copiar a chave',
    copied: 'A chave foi copiada.',
    copyFailed: 'O navegador não deixa copiá-la. Selecione o texto e copie-o.',
    how: 'O programa a envia com cada pedido:',
  },
  revoke: {
    action: 'Revogar',
    actionOf: (name) => `Revogar a chave para “${name}”`,
    question: (name) => `Revogar a chave para “${name}”?`,
    meaning: 'O programa deixa de ler com ela imediatamente. Não é possível desfazer; pode-se entregar uma chave nova.',
    done: (name) => `A chave para “${name}” foi revogada.`,
  },
  byCommand: 'Na linha de comando',
  commands: { create: 'Entregar uma chave', list: 'Ver as chaves', revoke: 'Revogar todas as chaves de uma conta' },
};
