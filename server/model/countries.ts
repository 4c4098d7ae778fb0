// Unicode CLDR and i18n-iso-countries (MIT). One country a line: alpha-3, alpha-2, German name, English name when it differs.
const TABLE = `
ABW|AW|Aruba
AFG|AF|Afghanistan
AGO|AO|Angola
AIA|AI|Anguilla
ALA|AX|Ålandinseln|Åland Islands
ALB|AL|Albanien|Albania
AND|AD|Andorra
ARE|AE|Vereinigte Arabische Emirate|United Arab Emirates
ARG|AR|Argentinien|Argentina
ARM|AM|Armenien|Armenia
ASM|AS|Amerikanisch-Samoa|American Samoa
ATA|AQ|Antarktis|Antarctica
ATF|TF|Französische Süd- und Antarktisgebiete|French Southern Territories
ATG|AG|Antigua und Barbuda|Antigua & Barbuda
AUS|AU|Australien|Australia
AUT|AT|Österreich|Austria
AZE|AZ|Aserbaidschan|Azerbaijan
BDI|BI|Burundi
BEL|BE|Belgien|Belgium
BEN|BJ|Benin
BES|BQ|Karibische Niederlande|Caribbean Netherlands
BFA|BF|Burkina Faso
BGD|BD|Bangladesch|Bangladesh
BGR|BG|Bulgarien|Bulgaria
BHR|BH|Bahrain
BHS|BS|Bahamas
BIH|BA|Bosnien und Herzegowina|Bosnia & Herzegovina
BLM|BL|St. Barthélemy
BLR|BY|Belarus
BLZ|BZ|Belize
BMU|BM|Bermuda
BOL|BO|Bolivien|Bolivia
BRA|BR|Brasilien|Brazil
BRB|BB|Barbados
BRN|BN|Brunei Darussalam|Brunei
BTN|BT|Bhutan
BVT|BV|Bouvetinsel|Bouvet Island
BWA|BW|Botsuana|Botswana
CAF|CF|Zentralafrikanische Republik|Central African Republic
CAN|CA|Kanada|Canada
CCK|CC|Kokosinseln|Cocos (Keeling) Islands
CHE|CH|Schweiz|Switzerland
CHL|CL|Chile
CHN|CN|China
CIV|CI|Côte d’Ivoire
CMR|CM|Kamerun|Cameroon
COD|CD|Kongo-Kinshasa|Congo - Kinshasa
COG|CG|Kongo-Brazzaville|Congo - Brazzaville
COK|CK|Cookinseln|Cook Islands
COL|CO|Kolumbien|Colombia
COM|KM|Komoren|Comoros
CPV|CV|Cabo Verde|Cape Verde
CRI|CR|Costa Rica
CUB|CU|Kuba|Cuba
CUW|CW|Curaçao
CXR|CX|Weihnachtsinsel|Christmas Island
CYM|KY|Kaimaninseln|Cayman Islands
CYP|CY|Zypern|Cyprus
CZE|CZ|Tschechien|Czechia
DEU|DE|Deutschland|Germany
DJI|DJ|Dschibuti|Djibouti
DMA|DM|Dominica
DNK|DK|Dänemark|Denmark
DOM|DO|Dominikanische Republik|Dominican Republic
DZA|DZ|Algerien|Algeria
ECU|EC|Ecuador
EGY|EG|Ägypten|Egypt
ERI|ER|Eritrea
ESH|EH|Westsahara|Western Sahara
ESP|ES|Spanien|Spain
EST|EE|Estland|Estonia
ETH|ET|Äthiopien|Ethiopia
FIN|FI|Finnland|Finland
FJI|FJ|Fidschi|Fiji
FLK|FK|Falklandinseln|Falkland Islands
FRA|FR|Frankreich|France
FRO|FO|Färöer|Faroe Islands
FSM|FM|Mikronesien|Micronesia
GAB|GA|Gabun|Gabon
GBR|GB|Vereinigtes Königreich|United Kingdom
GEO|GE|Georgien|Georgia
GGY|GG|Guernsey
GHA|GH|Ghana
GIB|GI|Gibraltar
GIN|GN|Guinea
GLP|GP|Guadeloupe
GMB|GM|Gambia
GNB|GW|Guinea-Bissau
GNQ|GQ|Äquatorialguinea|Equatorial Guinea
GRC|GR|Griechenland|Greece
GRD|GD|Grenada
GRL|GL|Grönland|Greenland
GTM|GT|Guatemala
GUF|GF|Französisch-Guayana|French Guiana
GUM|GU|Guam
GUY|GY|Guyana
HKG|HK|Sonderverwaltungsregion Hongkong|Hong Kong SAR China
HMD|HM|Heard und McDonaldinseln|Heard & McDonald Islands
HND|HN|Honduras
HRV|HR|Kroatien|Croatia
HTI|HT|Haiti
HUN|HU|Ungarn|Hungary
IDN|ID|Indonesien|Indonesia
IMN|IM|Isle of Man
IND|IN|Indien|India
IOT|IO|Britisches Territorium im Indischen Ozean|British Indian Ocean Territory
IRL|IE|Irland|Ireland
IRN|IR|Iran
IRQ|IQ|Irak|Iraq
ISL|IS|Island|Iceland
ISR|IL|Israel
ITA|IT|Italien|Italy
JAM|JM|Jamaika|Jamaica
JEY|JE|Jersey
JOR|JO|Jordanien|Jordan
JPN|JP|Japan
KAZ|KZ|Kasachstan|Kazakhstan
KEN|KE|Kenia|Kenya
KGZ|KG|Kirgisistan|Kyrgyzstan
KHM|KH|Kambodscha|Cambodia
KIR|KI|Kiribati
KNA|KN|St. Kitts und Nevis|St. Kitts & Nevis
KOR|KR|Südkorea|South Korea
KWT|KW|Kuwait
LAO|LA|Laos
LBN|LB|Libanon|Lebanon
LBR|LR|Liberia
LBY|LY|Libyen|Libya
LCA|LC|St. Lucia
LIE|LI|Liechtenstein
LKA|LK|Sri Lanka
LSO|LS|Lesotho
LTU|LT|Litauen|Lithuania
LUX|LU|Luxemburg|Luxembourg
LVA|LV|Lettland|Latvia
MAC|MO|Sonderverwaltungsregion Macau|Macao SAR China
MAF|MF|St. Martin
MAR|MA|Marokko|Morocco
MCO|MC|Monaco
MDA|MD|Republik Moldau|Moldova
MDG|MG|Madagaskar|Madagascar
MDV|MV|Malediven|Maldives
MEX|MX|Mexiko|Mexico
MHL|MH|Marshallinseln|Marshall Islands
MKD|MK|Nordmazedonien|North Macedonia
MLI|ML|Mali
MLT|MT|Malta
MMR|MM|Myanmar|Myanmar (Burma)
MNE|ME|Montenegro
MNG|MN|Mongolei|Mongolia
MNP|MP|Nördliche Marianen|Northern Mariana Islands
MOZ|MZ|Mosambik|Mozambique
MRT|MR|Mauretanien|Mauritania
MSR|MS|Montserrat
MTQ|MQ|Martinique
MUS|MU|Mauritius
MWI|MW|Malawi
MYS|MY|Malaysia
MYT|YT|Mayotte
NAM|NA|Namibia
NCL|NC|Neukaledonien|New Caledonia
NER|NE|Niger
NFK|NF|Norfolkinsel|Norfolk Island
NGA|NG|Nigeria
NIC|NI|Nicaragua
NIU|NU|Niue
NLD|NL|Niederlande|Netherlands
NOR|NO|Norwegen|Norway
NPL|NP|Nepal
NRU|NR|Nauru
NZL|NZ|Neuseeland|New Zealand
OMN|OM|Oman
PAK|PK|Pakistan
PAN|PA|Panama
PCN|PN|Pitcairninseln|Pitcairn Islands
PER|PE|Peru
PHL|PH|Philippinen|Philippines
PLW|PW|Palau
PNG|PG|Papua-Neuguinea|Papua New Guinea
POL|PL|Polen|Poland
PRI|PR|Puerto Rico
PRK|KP|Nordkorea|North Korea
PRT|PT|Portugal
PRY|PY|Paraguay
PSE|PS|Palästinensische Autonomiegebiete|Palestinian Territories
PYF|PF|Französisch-Polynesien|French Polynesia
QAT|QA|Katar|Qatar
REU|RE|Réunion
ROU|RO|Rumänien|Romania
RUS|RU|Russland|Russia
RWA|RW|Ruanda|Rwanda
SAU|SA|Saudi-Arabien|Saudi Arabia
SDN|SD|Sudan
SEN|SN|Senegal
SGP|SG|Singapur|Singapore
SGS|GS|Südgeorgien und die Südlichen Sandwichinseln|South Georgia & South Sandwich Islands
SHN|SH|St. Helena
SJM|SJ|Spitzbergen und Jan Mayen|Svalbard & Jan Mayen
SLB|SB|Salomonen|Solomon Islands
SLE|SL|Sierra Leone
SLV|SV|El Salvador
SMR|SM|San Marino
SOM|SO|Somalia
SPM|PM|St. Pierre und Miquelon|St. Pierre & Miquelon
SRB|RS|Serbien|Serbia
SSD|SS|Südsudan|South Sudan
STP|ST|São Tomé und Príncipe|São Tomé & Príncipe
SUR|SR|Suriname
SVK|SK|Slowakei|Slovakia
SVN|SI|Slowenien|Slovenia
SWE|SE|Schweden|Sweden
SWZ|SZ|Eswatini
SXM|SX|Sint Maarten
SYC|SC|Seychellen|Seychelles
SYR|SY|Syrien|Syria
TCA|TC|Turks- und Caicosinseln|Turks & Caicos Islands
TCD|TD|Tschad|Chad
TGO|TG|Togo
THA|TH|Thailand
TJK|TJ|Tadschikistan|Tajikistan
TKL|TK|Tokelau
TKM|TM|Turkmenistan
TLS|TL|Timor-Leste
TON|TO|Tonga
TTO|TT|Trinidad und Tobago|Trinidad & Tobago
TUN|TN|Tunesien|Tunisia
TUR|TR|Türkei|Türkiye
TUV|TV|Tuvalu
TWN|TW|Taiwan
TZA|TZ|Tansania|Tanzania
UGA|UG|Uganda
UKR|UA|Ukraine
UMI|UM|Amerikanische Überseeinseln|U.S. Outlying Islands
URY|UY|Uruguay
USA|US|Vereinigte Staaten|United States
UZB|UZ|Usbekistan|Uzbekistan
VAT|VA|Vatikanstadt|Vatican City
VCT|VC|St. Vincent und die Grenadinen|St. Vincent & Grenadines
VEN|VE|Venezuela
VGB|VG|Britische Jungferninseln|British Virgin Islands
VIR|VI|Amerikanische Jungferninseln|U.S. Virgin Islands
VNM|VN|Vietnam
VUT|VU|Vanuatu
WLF|WF|Wallis und Futuna|Wallis & Futuna
WSM|WS|Samoa
XKX|XK|Kosovo
YEM|YE|Jemen|Yemen
ZAF|ZA|Südafrika|South Africa
ZMB|ZM|Sambia|Zambia
ZWE|ZW|Simbabwe|Zimbabwe
`

export interface Country {
  alpha3: string
  alpha2: string
  nameDe: string
  nameEn: string
}

/** Countries and territories by ISO 3166-1 alpha-3; Kosovo stands as XKX. */
export const countryByAlpha3: ReadonlyMap<string, Country> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [alpha3 = "", alpha2 = "", nameDe = "", nameEn = nameDe] = line.split("|")
      return [alpha3, { alpha3, alpha2, nameDe, nameEn }]
    }),
)
