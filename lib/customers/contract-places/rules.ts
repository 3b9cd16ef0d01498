/** Countries, states and provinces as governing law clauses name them. */
const places =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Puerto Rico|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|New South Wales|Victoria|Queensland|South Australia|Western Australia|Tasmania|Bavaria|England|Wales|Scotland|Northern Ireland|Great Britain|United Kingdom|UK|Ireland|Republic of Ireland|France|Germany|Federal Republic of Germany|Spain|Portugal|Italy|Austria|Switzerland|Belgium|Netherlands|The Netherlands|Luxembourg|Denmark|Sweden|Norway|Finland|Iceland|Poland|Czech Republic|Slovakia|Hungary|Romania|Bulgaria|Greece|Cyprus|Malta|Estonia|Latvia|Lithuania|Ukraine|Russian Federation|Russia|Turkey|Israel|State of Israel|Egypt|South Africa|Republic of South Africa|Nigeria|Kenya|Ghana|United Arab Emirates|UAE|Dubai|Saudi Arabia|Qatar|Bahrain|Kuwait|Jordan|India|Pakistan|Bangladesh|Sri Lanka|Singapore|Republic of Singapore|Malaysia|Indonesia|Thailand|Vietnam|Philippines|Republic of the Philippines|Japan|Korea|South Korea|Republic of Korea|People's Republic of China|PRC|P\\.R\\.C\\.?|P\\.R\\. China|China|Hong Kong|Hong Kong SAR|Hong Kong Special Administrative Region|Macau|Taiwan|Republic of China|Australia|Commonwealth of Australia|New Zealand|Canada|Mexico|Brazil|Federative Republic of Brazil|Argentina|Chile|Peru|Colombia|Venezuela|Ecuador|Uruguay|Panama|Costa Rica|Bermuda|Cayman Islands|British Virgin Islands|Bahamas|Barbados|Jersey|Guernsey|Isle of Man|Gibraltar|Liechtenstein|Monaco|Mauritius|Marshall Islands|Republic of the Marshall Islands|Liberia|United States of America|United States";

const short: Record<string, string> = {
  PRC: "People's Republic of China",
  "P.R.C.": "People's Republic of China",
  "P.R.C": "People's Republic of China",
  "P.R. China": "People's Republic of China",
  China: "People's Republic of China",
  UK: "United Kingdom",
  UAE: "United Arab Emirates",
  "State of Israel": "Israel",
  "Federal Republic of Germany": "Germany",
  "Republic of South Africa": "South Africa",
  "Republic of Singapore": "Singapore",
  "The Netherlands": "Netherlands",
};

/** What the law of a country is called. */
export const adjectives: Record<string, string> = {
  English: "England",
  Scottish: "Scotland",
  Irish: "Ireland",
  French: "France",
  German: "Germany",
  Spanish: "Spain",
  Italian: "Italy",
  Austrian: "Austria",
  Swiss: "Switzerland",
  Belgian: "Belgium",
  Dutch: "Netherlands",
  Danish: "Denmark",
  Swedish: "Sweden",
  Norwegian: "Norway",
  Finnish: "Finland",
  Polish: "Poland",
  Israeli: "Israel",
  Indian: "India",
  Japanese: "Japan",
  Korean: "Korea",
  Chinese: "People's Republic of China",
  Australian: "Australia",
  Canadian: "Canada",
  Mexican: "Mexico",
  Brazilian: "Brazil",
};

/** The same names as a pattern, longest first. */
export const placePattern = places
  .split("|")
  .sort((a, b) => b.length - a.length)
  .join("|");
const proper = new Map(
  places
    .split("|")
    .map((name) => [name.replaceAll("\\", "").toLowerCase(), name.replaceAll("\\", "")]),
);
/** A place as it is called in full: "PRC" is the People's Republic of China. */
export const called = (name: string) => {
  const known = proper.get(name.toLowerCase()) ?? name;
  return short[known] ?? known;
};

const onlyPlace = new RegExp(
  `^(?:the\\s)?(?:(?:State|Commonwealth|Province|Republic|Kingdom)\\sof\\s)?(?:${placePattern})$`,
  "i",
);

/** Whether a text names a place and nothing else. */
export const isPlace = (name: string) => onlyPlace.test(name.trim());
