// The parameters that other sites add to every link that passes through them; they mean nothing here.
// It must not know the parameters of our own links.

const NAMES: ReadonlySet<string> = new Set(
  [
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid yclid ysclid li_fat_id rdt_cid sccid epik',
    'igsh igshid mkt_tok _ga _gl _openstat _hsenc _hsmi hsctatracking vero_id vero_conv wickedid oly_anon_id oly_enc_id',
    'ref ref_src ref_url referrer source si share spm trk cmpid campaign_id ncid sref smid smtyp guccounter',
    'amp usp __twitter_impression _branch_match_id _branch_referrer s_kwcid ef_id nocache _',
  ]
    .join(' ')
    .split(' '),
);
const FAMILY = /^(utm|mc|fb|pk|piwik|mtm|matomo|hsa|stm|trk|sc|at|ga|__cft__|__tn__)[_.[-]/;

/** Whether a parameter, its name in lower case, was added by a tracker on the way. */
export const isTracker = (name: string): boolean => NAMES.has(name) || FAMILY.test(name) || /^__(cft|tn)__/.test(name);
