import type { OfflineTexts } from './offline-texts.ts';

export const offlineInPortuguese: OfflineTexts = {
  update: {
    readyTitle: 'Há uma versão nova',
    readyBody: 'Já está completa neste aparelho. A troca leva alguns segundos e não mexe no que está salvo.',
    take: 'Trocar agora',
    taking: 'Trocando…',
    takenTitle: 'Outra aba trocou para a versão nova',
    takenBody: 'Recarregue esta página quando terminar o que está fazendo.',
    reload: 'Recarregar',
    workOpen: 'Há uma entrevista aberta em outra aba. Termine ou feche e toque de novo.',
    noAnswer: 'Não foi possível trocar. Tudo continua como estava; tente de novo.',
  },
  title: 'O aparelho',
  attention: 'O aparelho precisa de atenção',
  checkAgain: 'Verificar de novo',
  states: { good: 'Bem', caution: 'Atenção', bad: 'Falta', waiting: 'Em andamento' },
  app: {
    title: 'Cifra no aparelho',
    kept: 'Abre sem rede.',
    fetching: 'Está sendo salvo. Não feche esta página.',
    absent: 'Ainda não está salvo. É preciso rede uma vez.',
    unsupported:
      'Este navegador não consegue salvá-lo. Use Chrome, Edge, Firefox ou Safari atualizado, fora de uma janela privada.',
    failed: {
      'no-connection': 'Não foi possível salvá-lo completo: falta rede. O aparelho tenta de novo quando ela voltar.',
      'wrong-file':
        'Não foi possível salvá-lo: o que chegou não é o Cifra. Talvez a rede peça para entrar numa página própria. Use outra rede.',
      'storage-full': 'Não foi possível salvá-lo: o aparelho está sem espaço. Libere espaço e verifique de novo.',
    },
    updateFailed: {
      'no-connection': 'Abre sem rede. Uma versão nova ficou pela metade por falta de rede; continua a que você tem.',
      'wrong-file': 'Abre sem rede. Uma versão nova não chegou bem; continua a que você tem.',
      'storage-full': 'Abre sem rede. Não há espaço para uma versão nova; libere espaço.',
    },
  },
  questionnaires: {
    title: 'Questionários',
    waiting: 'Verificando quais são necessários.',
    none: 'Você ainda não tem casos.',
    all: (n, count) =>
      n === 1 ? 'O questionário dos seus casos está aqui.' : `Os ${count} questionários dos seus casos estão aqui.`,
    some: (here, needed) => `Estão ${here} de ${needed}.`,
    failures: {
      'no-connection': 'É preciso rede para trazer o que falta.',
      'wrong-content': 'Um não chegou bem. Verifique de novo; se continuar, avise a supervisão.',
      'storage-full': 'O aparelho está sem espaço. Libere espaço e verifique de novo.',
      'storage-unavailable': 'O navegador não deixa salvar. Saia da janela privada ou use outro navegador.',
    },
  },
  installed: {
    title: 'Na tela inicial',
    yes: 'Está instalado.',
    offered: 'Instale: assim o aparelho não apaga o que está salvo e o Cifra abre com um toque.',
    install: 'Instalar',
    onIpad:
      'No Safari toque em Compartilhar e depois em “Adicionar à Tela de Início”. Abra por ali: senão o aparelho apaga o que está salvo após sete dias sem uso.',
    byMenu: 'Abra o menu do navegador e escolha “Instalar” ou “Adicionar à tela inicial”.',
  },
  storage: {
    title: 'O que está salvo fica',
    looking: 'Verificando.',
    kept: 'O aparelho não apaga por conta própria.',
    asked: 'Peça ao aparelho que não apague o que está salvo quando faltar espaço.',
    ask: 'Pedir',
    refused:
      'O navegador não promete. Instale o aplicativo e não limpe os dados de navegação enquanto houver entrevistas sem enviar.',
    unsupported: 'Este navegador não promete. Não limpe seus dados enquanto houver entrevistas sem enviar.',
  },
  space: {
    title: 'Espaço',
    enough: (free) => `Restam ${free}.`,
    low: (free) => `Restam ${free}. Libere espaço antes de sair a campo: fotos, vídeos ou aplicativos.`,
    veryLow: (free) => `Restam ${free}. Não basta: libere espaço antes de entrevistar.`,
    unknown: 'O navegador não diz quanto resta.',
  },
  clock: {
    title: 'Hora do aparelho',
    right: 'Coincide com a do servidor.',
    ahead: (gap) => `Está ${gap} adiantada. Acerte data e hora nos ajustes do aparelho.`,
    behind: (gap) => `Está ${gap} atrasada. Acerte data e hora nos ajustes do aparelho.`,
    unknown: 'Será comparada com a do servidor quando houver rede.',
  },
  version: {
    title: 'Versão',
    current: (build) => build,
    newer: (build) => `${build}. Há uma mais nova.`,
  },
};
