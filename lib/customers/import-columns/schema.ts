/** What a column of a file can fill. */
export const customerFields = [
  "name",
  "domain",
  "industry",
  "size",
  "stage",
  "arr",
  "currency",
  "renewal_date",
  "salesforce_id",
  "hubspot_id",
  "owner",
] as const;
export const personFields = [
  "person_name",
  "person_first",
  "person_last",
  "person_email",
  "person_role",
  "person_phone",
] as const;
export const contractFields = [
  "contract_title",
  "contract_value",
  "contract_start",
  "contract_end",
  "contract_term",
  "contract_status",
] as const;
export const fields = [...customerFields, ...personFields, ...contractFields] as const;
export type Field = (typeof fields)[number];

export const fieldNames: Record<Field, string> = {
  name: "Customer name",
  domain: "Domain",
  industry: "Industry",
  size: "Size",
  stage: "Stage",
  arr: "ARR",
  currency: "Currency",
  renewal_date: "Renewal date",
  salesforce_id: "Salesforce id",
  hubspot_id: "HubSpot id",
  owner: "Owner",
  person_name: "Person: name",
  person_first: "Person: first name",
  person_last: "Person: last name",
  person_email: "Person: e-mail",
  person_role: "Person: role",
  person_phone: "Person: phone",
  contract_title: "Contract: title",
  contract_value: "Contract: yearly amount",
  contract_start: "Contract: starts",
  contract_end: "Contract: ends",
  contract_term: "Contract: term",
  contract_status: "Contract: status",
};

export const dayFields: ReadonlySet<Field> = new Set([
  "renewal_date",
  "contract_start",
  "contract_end",
]);

/**
 * Headers as systems and people write them, in English, German, French, Spanish and Dutch, without case, accents and
 * signs. A header in several lists means the first field whose values fit and that no plainer header has taken.
 */
export const headerWords: Record<Field, string> = {
  name: `customer|customer name|account|account name|company|company name|client|client name|organization|organisation|organization name|
    organisation name|business name|name|kunde|kundenname|firma|firmenname|firmenbezeichnung|unternehmen|unternehmensname|name 1|name des kunden|
    nom|nom du client|societe|nom de la societe|entreprise|nom de l entreprise|raison sociale|compte|nom du compte|
    cliente|nombre|nombre del cliente|nombre de la empresa|empresa|razon social|cuenta|nombre de la cuenta|
    klant|klantnaam|bedrijf|bedrijfsnaam|naam|relatie|organisatie|naam klant`,
  domain: `domain|company domain|company domain name|domain name|website|web site|website url|url|web|homepage|internetseite|webseite|domaine|
    site web|site internet|site|dominio|sitio web|pagina web|domein|website adres`,
  industry: `industry|sector|vertical|branche|industrie|wirtschaftszweig|secteur|secteur d activite|industria|rubro|bedrijfstak|sbi`,
  size: `size|company size|segment|number of employees|employees|employee count|headcount|grosse|unternehmensgrosse|mitarbeiter|mitarbeiterzahl|
    anzahl mitarbeiter|taille|effectif|effectifs|nombre d employes|nombre de salaries|tamano|numero de empleados|empleados|plantilla|grootte|
    bedrijfsgrootte|medewerkers|aantal medewerkers`,
  stage: `stage|lifecycle stage|customer stage|account stage|phase|status|account status|customer status|state|kundenstatus|statut|etape|phase client|
    estado|etapa|fase|klantstatus`,
  arr: `arr|annual recurring revenue|acv|annual contract value|annual revenue|revenue|mrr x 12|contract value|value|amount|yearly amount|jahresumsatz|
    umsatz|jahreswert|jahrlicher umsatz|wiederkehrender umsatz|jahrlich wiederkehrender umsatz|jahresvertragswert|auftragswert|vertragswert|betrag|wert|arr in euro|revenu annuel|revenu annuel recurrent|chiffre d affaires|chiffre d affaires annuel|chiffre d affaires annuel recurrent|
    chiffre d affaires recurrent|ca|ca annuel|ca recurrent|montant|montant annuel|valeur|
    ingresos anuales|ingresos recurrentes anuales|ingresos|importe|importe anual|valor|jaaromzet|jaarlijkse omzet|omzet|bedrag|jaarbedrag|waarde`,
  currency: `currency|currency code|account currency|currency iso code|wahrung|devise|monnaie|moneda|divisa|valuta|munt`,
  renewal_date: `renewal date|renewal|renews on|renews|next renewal|next renewal date|subscription renewal date|verlangerung|verlangerungsdatum|
    verlangerung am|nachste verlangerung|vertragsverlangerung|date de renouvellement|renouvellement|prochain renouvellement|fecha de renovacion|
    renovacion|proxima renovacion|verlenging|verlengingsdatum|verlengdatum|vernieuwingsdatum`,
  salesforce_id: `salesforce id|sfdc id|sf id|salesforce account id|account id|account id 18|sfid|salesforce`,
  hubspot_id: `hubspot id|hubspot company id|hs object id|record id|company id|associated company id|hubspot`,
  owner: `owner|account owner|customer owner|company owner|csm|customer success manager|account manager|owner email|csm email|account owner email|
    betreuer|kundenbetreuer|zustandig|verantwortlich|ansprechpartner intern|inhaber|proprietaire|responsable|charge de compte|gestionnaire|
    propietario|gestor|responsable de cuenta|eigenaar|accountmanager|beheerder|verantwoordelijke`,
  person_name: `contact|contact name|primary contact|main contact|person|full name|contact person|contact full name|name|ansprechpartner|kontakt|kontaktperson|
    interlocuteur|nom du contact|contact principal|contacto|persona de contacto|nombre del contacto|nombre|contactpersoon|naam contactpersoon|naam|nom`,
  person_first: `first name|firstname|given name|contact first name|vorname|prenom|primer nombre|nombre de pila|voornaam`,
  person_last: `last name|lastname|surname|family name|contact last name|nachname|familienname|nom de famille|apellido|apellidos|achternaam|nom`,
  person_email: `email|e mail|email address|e mail address|contact email|mail|contact e mail|primary contact email|e mail adresse|mailadresse|courriel|
    adresse e mail|adresse mail|email du contact|correo|correo electronico|correo de contacto|e mailadres|emailadres`,
  person_role: `role|job title|title|position|contact title|contact role|funktion|rolle|stelle|fonction|poste|titre|cargo|puesto|funcion|rol|functie|functietitel`,
  person_phone: `phone|phone number|telephone|mobile|mobile phone|contact phone|tel|telefon|telefonnummer|handy|mobil|telephone portable|numero de telephone|
    telefono|movil|numero de telefono|telefoon|telefoonnummer|mobiel|gsm`,
  contract_title: `contract|contract name|contract title|contract number|agreement|subscription|product|vertrag|vertragsname|vertragsnummer|vertragstitel|contrat|
    numero de contrat|nom du contrat|contrato|numero de contrato|nombre del contrato|contractnaam|contractnummer|overeenkomst`,
  contract_value: `contract arr|contract value|contract amount|amount|value|annual contract value|acv|vertragswert|jahresbetrag|betrag|montant du contrat|montant|
    valor del contrato|importe|contractwaarde|bedrag`,
  contract_start: `contract start|contract start date|start date|start|starts|starts on|valid from|subscription start|vertragsbeginn|beginn|startdatum|gultig ab|
    laufzeitbeginn|von|date de debut|debut|debut du contrat|fecha de inicio|inicio|inicio del contrato|begindatum|ingangsdatum|contractstart`,
  contract_end: `contract end|contract end date|end date|end|ends|ends on|valid until|valid to|expiration date|expiry date|subscription end|vertragsende|ende|
    enddatum|gultig bis|laufzeitende|bis|date de fin|fin|fin du contrat|echeance|date d echeance|fecha de fin|fin del contrato|vencimiento|
    fecha de vencimiento|einddatum|contracteinde|vervaldatum`,
  contract_term: `term|contract term|duration|contract length|term in months|laufzeit|vertragslaufzeit|duree|duree du contrat|duracion|plazo|looptijd|contractduur`,
  contract_status: `contract status|contract state|subscription status|agreement status|vertragsstatus|statut du contrat|estado del contrato|contractstatus|status`,
};
