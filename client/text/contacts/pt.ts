import type { ContactTexts } from './contact-texts.ts';

export const contactsInPortuguese: ContactTexts = {
  title: 'Importar contatos',
  lead: 'Endereço, telefone e quem procurar nos domicílios da amostra. Ficam cifrados, e só quem tem o caso os vê, no próprio tablet.',
  columns:
    'CSV em UTF-8, uma linha por domicílio: unit_id e ao menos uma de address, phone, contact_name, notes. Cada linha substitui o contato inteiro do seu domicílio; com as outras células vazias, apaga-o. Os domicílios que não aparecem ficam como estão.',
  template: 'Baixar o modelo de contatos',
  file: 'Arquivo de contatos',
  send: 'Importar os contatos',
  sending: 'Importando…',
  noFile: 'Escolha primeiro o arquivo.',
  withoutKeys:
    'Este servidor não tem as chaves para cifrar contatos, e nada foi guardado. Peça à administração que ponha o chaveiro completo e o inicie de novo.',
  imported: (kept, deleted) =>
    `Contatos guardados: ${kept}. Apagados: ${deleted}. Os tablets recebem a mudança quando tiverem rede.`,
  example: [
    'EXEMPLO-1',
    'Rua e número, localidade',
    '55 0000 0000',
    'Nome da pessoa',
    'Como chegar ou a que horas ligar',
  ],
  card: { name: 'Perguntar por', notes: 'Notas' },
};
