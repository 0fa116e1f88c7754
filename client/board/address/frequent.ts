// Texts that stand in many addresses, the states of the world above all, so that a packed address need not carry them.
// An address that was written once must be readable for ever: this may never change; a new one gets a new name.

/** The dictionary of packed addresses called "z". */
export const frequent =
  "layout=concentric~hierarchy~timeline~blocs~grid&look=size:~colour:bloc~flags~rule:kind:text:&show=ever&cam=&hidd" +
  "en=&f=type:hide:kind:grey:&open=document~expand~&view=table~tree&q=joined~body:~since:blocs~asOf:shared~a:~b:~su" +
  "mmit~initiative-treaty-convention-conference-council-commission-committee-assembly-authority-agency-court-fund-b" +
  "ank-forum-group-union~unavem~unmi~unom~cari~african-asian-america-europe-~european-~international-~world-~united" +
  "-nations-~organization-of-~afghanistan~akrotiri~albania~algeria~american-samoa~andorra~angola~anguilla~antigua-a" +
  "nd-barbuda~argentina~armenia~aruba~ashmore-and-cartier-islands~australia~austria~azerbaijan~bahamas~bahrain~bake" +
  "r-island~bangladesh~barbados~bassas-da-india~belarus~belgium~belize~benin~bermuda~bhutan~bolivia~bosnia-and-herz" +
  "egovina~botswana~bouvet-island~brazil~british-indian-ocean-territory~british-virgin-islands~brunei~bulgaria~burk" +
  "ina-faso~burundi~cabo-verde~cambodia~cameroon~canada~cayman-islands~central-african-republic~chad~chile~china~ch" +
  "ristmas-island~clipperton-island~cocos-keeling-islands~colombia~comoros~congo~cook-islands~coral-sea-islands~cos" +
  "ta-rica~cote-divoire~croatia~cuba~curacao~cyprus~czechia~denmark~dhekelia~djibouti~dominica~dominican-republic~d" +
  "r-congo~ecuador~egypt~el-salvador~equatorial-guinea~eritrea~estonia~eswatini~ethiopia~europa-island~falkland-isl" +
  "ands~faroe-islands~fiji~finland~france~french-guiana~french-polynesia~french-southern-and-antarctic-lands~gabon~" +
  "gambia~georgia~germany~ghana~gibraltar~glorioso-islands~greece~greenland~grenada~guadeloupe~guam~guatemala~guine" +
  "a~guinea-bissau~guyana~haiti~heard-island-and-mcdonald-islands~holy-see~honduras~howland-island~hungary~iceland~" +
  "iles-eparses~india~indonesia~iran~iraq~ireland~israel~italy~jamaica~jan-mayen~japan~jarvis-island~johnston-atoll" +
  "~jordan~juan-de-nova-island~kazakhstan~kenya~kingman-reef~kiribati~kuwait~kyrgyzstan~laos~latvia~lebanon~lesotho" +
  "~liberia~libya~liechtenstein~lithuania~luxembourg~madagascar~malawi~malaysia~maldives~mali~malta~martinique~maur" +
  "itania~mauritius~mayotte~mexico~midway-islands~moldova~monaco~mongolia~montenegro~montserrat~morocco~mozambique~" +
  "myanmar~namibia~nauru~navassa-island~nepal~netherlands~new-caledonia~new-zealand~nicaragua~niger~nigeria~niue~no" +
  "rfolk-island~north-korea~north-macedonia~northern-mariana-islands~norway~oman~pakistan~palmyra-atoll~panama~papu" +
  "a-new-guinea~paraguay~peru~philippines~pitcairn-islands~poland~portugal~puerto-rico~qatar~reunion~romania~russia" +
  "~rwanda~saint-barthelemy~saint-helena-ascension-and-tristan-da-cunha~saint-kitts-and-nevis~saint-lucia~saint-mar" +
  "tin~saint-pierre-and-miquelon~saint-vincent-and-the-grenadines~samoa~san-marino~sao-tome-and-principe~saudi-arab" +
  "ia~senegal~serbia~seychelles~sierra-leone~singapore~sint-maarten~slovakia~slovenia~solomon-islands~somalia~south" +
  "-africa~south-georgia-and-the-south-sandwich-islands~south-korea~south-sudan~spain~sri-lanka~sudan~suriname~sval" +
  "bard~sweden~switzerland~syria~taiwan~tajikistan~tanzania~thailand~timor-leste~togo~tokelau~tonga~trinidad-and-to" +
  "bago~tromelin-island~tunisia~turkey~turkmenistan~turks-and-caicos-islands~tuvalu~uganda~ukraine~united-arab-emir" +
  "ates~united-kingdom~united-states~united-states-pacific-island-wildlife-refuges~uruguay~uzbekistan~vanuatu~venez" +
  "uela~vietnam~virgin-islands~wake-island~wallis-and-futuna~yemen~zambia~zimbabwe&asof=2024&s=&b=armenia~russia~cs" +
  "to~nato~eu~cis~un~osce";
