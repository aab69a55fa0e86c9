import type { ArrivalTexts } from './arrival-texts.ts';

export const arrivalsInPortuguese: ArrivalTexts = {
  quarantine: {
    title: 'Quarentena',
    lead: 'Nada do que chega se perde. O que chegou fora do comum espera aqui até que você diga o que fazer; nada disso conta até então.',
    total: (count) => `Esperam: ${count}`,
    none: 'Nada espera na quarentena.',
    open: (caseId) => `Abrir o caso ${caseId}`,
    cameFrom: ({ interviewer, when }) => `De ${interviewer}, ${when}`,
    advice: {
      'unknown-instrument': 'Peça à administração que publique esse questionário e depois verifique de novo.',
      'unknown-version': 'Peça à administração que publique essa versão e depois verifique de novo.',
      'other-version':
        'Devolva-a para que seja enviada com a versão com que terminou, e avise a administração: é uma falha do programa do tablet.',
      'unknown-survey': 'Se for da edição mostrada acima, aprove-a nela.',
      'survey-not-in-field': 'Se foi feita enquanto a edição estava em campo, aprove-a; se não, guarde-a sem contar.',
      'unknown-case': 'Importe a moradia na amostra e depois verifique de novo.',
      'case-of-another': 'Se quem a fez é a pessoa certa, atribua-lhe o caso e aprove.',
      'former-interviewer': 'Se foi feita quando a pessoa ainda entrevistava, aprove-a.',
      'revoked-device': 'Fale com a pessoa: se for dela, aprove; se não, guarde sem contar.',
      'clock-off': 'Confirme com quem a fez em que dia foi, e acerte o relógio do tablet.',
      'case-already-submitted':
        'Descubra qual das duas é a certa: guarde esta sem contar ou aprove-a no lugar da outra.',
      'case-already-approved': 'Guarde-a como revisão do caso aprovado, ou aprove-a no lugar da outra.',
      'case-settled-otherwise': 'Este caso já foi resolvido com outra entrevista: guarde esta sem contar.',
      'id-conflict': 'É a mesma entrevista com mudanças: guarde-a sem contar ou aprove-a no lugar da primeira.',
      'over-size': 'Avise a administração para que veja por que é tão grande; se for autêntica, aprove-a.',
      'too-complex': 'Devolva-a e avise a administração: é uma falha do programa do tablet.',
      'cannot-be-opened':
        'Peça à administração que coloque a chave que falta e verifique de novo; ou peça a quem a fez que envie outra vez.',
      'reserved-name': 'Devolva-a e avise a administração: um programa correto não escreve isso.',
      'check-failed': 'Avise a administração; quando estiver corrigido, verifique de novo.',
    },
    actions: {
      accept: 'Aprovar',
      'assign-and-accept': 'Atribuir o caso e aprovar',
      recheck: 'Verificar de novo',
      keep: 'Guardar sem contar',
      return: 'Devolver',
    },
    keepRevision: 'Guardar como revisão',
    titles: {
      accept: (caseId) => `Aprovar o caso ${caseId}?`,
      'assign-and-accept': (caseId) => `Atribuir e aprovar o caso ${caseId}?`,
      recheck: (caseId) => `Verificar de novo o caso ${caseId}?`,
      keep: (caseId) => `Guardar o caso ${caseId} sem contar?`,
      return: (caseId) => `Devolver o caso ${caseId}?`,
    },
    bodies: {
      accept: 'Será a entrevista que conta para o seu caso. Se outra contava, essa fica guardada sem contar.',
      'assign-and-accept': 'O caso passa para quem a fez, e será a entrevista que conta.',
      recheck: 'É verificada outra vez com o que o servidor tem agora.',
      keep: 'Fica guardada como chegou e não conta. Nada é pedido a quem a fez.',
      return: 'Fica guardada e não conta. O caso volta para a lista de quem o entrevista, com o motivo.',
    },
    settled: {
      accept: (caseId) => `O caso ${caseId} foi aprovado.`,
      'assign-and-accept': (caseId) => `O caso ${caseId} foi atribuído e aprovado.`,
      recheck: (caseId) => `O caso ${caseId} já não espera aqui.`,
      keep: (caseId) => `A entrevista do caso ${caseId} ficou guardada sem contar.`,
      return: (caseId) => `O caso ${caseId} foi devolvido.`,
    },
    stillWaits: (caseId) => `O caso ${caseId} foi verificado de novo e ainda espera.`,
  },
  devices: {
    title: 'Tablets',
    lead: 'Cada linha é uma pessoa em um tablet. O último contato é mostrado por quartos de dia (seis horas), para não revelar quanto durou uma entrevista.',
    none: 'Ainda não há nenhum tablet preparado.',
    columns: {
      person: 'Pessoa',
      state: 'Estado',
      contact: 'Último contato',
      enrolled: 'Preparado',
      versions: 'Versões',
      action: 'Ação',
    },
    kept: { here: 'Já o tem', missing: 'Ainda não o tem' },
    keptFrom: (day) => `a partir de ${day}`,
    begunEarlier: (n, count) =>
      n === 1
        ? `${count} entrevista sem terminar com outra versão`
        : `${count} entrevistas sem terminar com outra versão`,
    states: { active: 'Em uso', revoked: 'Desativado' },
    help: { asked: 'Pede ajuda: esqueceu a frase', approved: 'Ajuda aprovada' },
    revoke: 'Desativar',
    revokeOf: (name) => `Desativar o tablet de ${name}`,
    revokeTitle: (name) => `Desativar o tablet de ${name}?`,
    revokeBody:
      'Não receberá mais nada: nem casos, nem endereços, nem questionários. O que ainda não enviou chega, e espera na quarentena. Não pode ser desfeito; a pessoa pode preparar outro tablet.',
    revoked: (name) => `O tablet de ${name} foi desativado.`,
    approve: 'Ajudar',
    approveOf: (name) => `Ajudar ${name}, que esqueceu a frase`,
    approveTitle: (name) => `Ajudar ${name}?`,
    approveBody:
      'Aprove só se souber que é essa pessoa quem pede, com o tablet na mão. Durante um dia poderá escolher uma frase nova nesse tablet. Você não lê nada do que ele guarda.',
    approved: (name) => `${name} já pode escolher uma frase nova.`,
  },
};
