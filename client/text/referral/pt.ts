import type { ReferralTexts } from './referral-texts.ts';

export const referralInPortuguese: ReferralTexts = {
  open: 'Serviços',
  title: 'Onde pedir orientação',
  forEverybody: 'Todas as pessoas entrevistadas veem esta mesma lista. Em nenhum lugar fica anotado que você a viu.',
  near: 'Perto daqui',
  national: 'Em todo o país',
  spoken: (languages) => `Atendem em: ${languages}`,
  close: 'Fechar',
  admin: {
    title: 'Serviços de orientação',
    lead: 'Todas as pessoas entrevistadas veem a mesma lista de serviços, conforme o lugar da moradia e no seu idioma. Os tablets a levam junto com os casos.',
    edition: 'Edição',
    none: 'Esta edição não tem serviços. Enquanto a lista não for importada, o tablet mostra o texto geral do questionário. Baixe o modelo, preencha-o e importe-o aqui.',
    here: (lines, date) => `Linhas: ${lines}. Importadas em ${date}.`,
    demonstration: 'São serviços inventados para a demonstração: ninguém atende nesses telefones.',
    columns:
      'CSV em UTF-8, uma linha por serviço e idioma. area: como começa o código da UPA; vazia para todo o país (ao menos uma). language: es, en, pt ou fr. Depois name, phone, hours, offers e languages. Substitui a lista anterior.',
    template: 'Baixar o modelo',
    file: 'Arquivo CSV',
    send: 'Importar os serviços',
    sending: 'Importando…',
    noFile: 'Escolha primeiro o arquivo.',
    imported: (lines) => `Serviços importados: ${lines}. Os tablets os recebem quando tiverem rede.`,
  },
};
