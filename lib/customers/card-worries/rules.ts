import { sign, type Sign } from "../card-kinds/rules";

/** What goes wrong, said without calling it a problem: something lacks, somebody cannot, nothing comes of it. */
const lacks: Sign[] = [
  sign(
    0.68,
    /\b(?:lack of|shortage of|shortfall|insufficient|inadequate|unsustainable|not enough|not sufficient|isn't sufficient|not going to (?:work|help|be enough)|isn't enough|aren't enough|don't have (?:enough|the (?:time|money|people|staff|resources|capacity|budget|data))|no (?:time|money|budget|capacity|resources) (?:to|for|left)|(?:don't|do not|didn't|won't) have (?:the |any |much |enough )?(?:time|money|people|resources)\b|not what (?:\w+ ){1,3}(?:asked|wanted|expected|agreed|ordered|meant|promised|requested)|i'm afraid (?:that |it|this|we|there|they|the)|under (?:real |severe |great |enormous |huge |a lot of )?pressure|falls? short|barriers? to|unfair(?! to (?:my|your)self)|unacceptable|at the expense of|burden(?! of proof)|vulnerable|misleading|inconsistent|(?:way |far |well |much |a lot )(?:above|over|beyond|below|short of|behind)|(?:not|isn't|aren't|is not) (?:within|guaranteed|realistic|complete|feasible|good enough|ready|in line)|outside (?:of )?(?:our|the|your) (?:budget|scope|price|range|control))\b/,
  ),
  sign(
    0.66,
    /\b(?:i|we) (?:really |just |still |also |do )*(?:don't|do not|can't|couldn't|didn't) (?:really |quite |even |actually )*(?:like|understand (?:how|why|what)|see the point|trust|afford|rely on|get (?:it|this|that|them) to|believe)\b|\b(?:doesn't|didn't|don't) make (?:any |much )?sense\b|\b(?:we|you) (?:really |probably )?don't want to (?!know|say|hear|go into|spend)\w+ (?:\w+ ){2}|\bto a (?:halt|standstill)\b/,
  ),
  sign(
    0.72,
    /\b(?:bother(?:s|ing)|worr(?:ies|ying)|concern(?:s|ing)) (?:me|us)\b|\b(?:a|the|such a) (?:\w+ )?(?:bad|terrible|wrong) (?:idea|choice|approach|decision|way)\b|\bi(?:'m not sure| don't know) if i (?:like|want|trust)\b|\b(?:users|customers|people|they|nobody|no one|(?:the|our|your|my|these|those|some|most|many) \w+s) (?:really |just |also )*(?:don't|do not|doesn't) (?:like|use|trust|understand|need)\b/,
  ),
  sign(
    0.64,
    /\b(?:(?:not|n't think (?:that's|it's|this is)) (?:very|really|that|so|particularly|entirely) (?:good|realistic|fair|sensible|innovative|useful|easy|reliable|helpful|clear|accurate|practical|efficient|comfortable|convenient|satisfactory))\b|\b(?:unfortunately|regrettably|sadly)\b,? (?!i (?:have to|need to) (?:go|leave))/,
  ),
];

/** What went wrong, and nobody minded it. */
const failures: Sign[] = [
  sign(
    0.74,
    /\b(?:what|this|that|it|which) (?:still |really |also )*(?:hurts|stings|slows (?:us|them|everyone) down|costs us|holds (?:us|them) up|drives (?:me|us|them|people) (?:mad|crazy|nuts|up the wall))\b/,
  ),
  sign(
    0.7,
    /\b(?:nobody|no one|no-one|none of (?:us|them|you)) (?:\w+ )?(?:noticed|told (?:me|us|them)|answered|replied|responded|called|knew|informed|warned|came back|cares?|cared|picked up|opens?|reads?|looks at|bothers)\b|\b(?:never|not) (?:heard|got (?:an?|any) (?:\w+ )?(?:answer|reply|response)) (?:back)?\b/,
  ),
  sign(
    0.7,
    /\b(?:it|the \w+|our \w+|your \w+|they|which|everything|this) (?:just |suddenly |simply |then )*(?:stopped|broke|crashed|failed|froze|timed out|hung|disappeared|vanished|fell over|got lost|gave up)\b(?! (?:using|when|by design))/,
  ),
  sign(
    0.64,
    /\b(?:we|i|they|my \w+|our \w+) (?:still |really |just |simply )*(?:can't|couldn't) (?:even |really |actually |just )*(?!say|answer|comment|tell|remember|recall|think|wait|imagine|believe|hear|complain|speak|stop|help|thank|promise|make it|come|join|stay)\w+ (?:\w+)/,
  ),
];

/** How worried people say that they are, round about. */
const hints: Sign[] = [
  sign(
    0.86,
    /\bkeeps? (?:me|us) (?:up|awake)\b|\b(?:i'd|i would) be lying\b|\bwhat(?:'s| is) (?:still )?not (?:better|good|working|great)\b/,
    "high",
  ),
  sign(
    0.72,
    /\b(?:is|'s|are|'re) (?:also )?(?:retiring|leaving (?:us|the|in|at|next)|quitting|on (?:maternity|sick|parental) leave|running out of (?:time|money|patience|road))\b|\b(?:in (?:his|her|their) head|half (?:of )?the time|(?:doesn't|won't|didn't|not) solve (?:it|that|this|the|anything)|(?:we|they|i) have nobody|hit by a bus|oversell\w*|(?:sent|picked|charged|billed|counted|booked|paid) (?:double|twice|two times)|blow through|past tight|cutting it (?:close|fine)|sent (?:it |them |\w+ )?back|won't sign|heart sank|open since \w+|come(?:s)? (?:over|out|back|through|in) (?:with the )?wrong|(?:team|staff|capacity|bench) is (?:\w+ )?(?:small|thin|stretched|tight|short)|isn't signing|(?:has|have) not signed|hard sell|a mutiny)\b/,
  ),
  sign(
    0.7,
    /\b(?:they|people|users|everybody|everyone|\w+s) (?:really |just |all )?hates? (?:it|that|this|the)\b|\b(?:i'm|we're|they're|he's|she's|people are) still (?:\w+ing) .{0,60}\b(?:excel|by hand|manually|spreadsheets?|on paper|copy|every (?:friday|week|month|day|evening))\b|\b(?:only|just|like,?|barely) (?:\w+ ){1,3}(?:logged in|used it|showed up|signed up|out of)\b|\b(?:one|two|three|four|five|\d+) (?:\w+ )?out of (?:\w+ )(?:\w+ )?(?:are |is )?(?:doing|using|on) (?:it|that|this)\b|\bi'd rather (?:not|wait|never)\b/,
  ),
];

/** What stands in the way, is broken off, wrong or missing, or does harm. */
const hinders: Sign[] = [
  sign(
    0.66,
    /\b(?:users|customers|people|they|we|i|you|team|staff|clients|who|\w+ers) (?:still |just |often |simply )*(?:can't|couldn't|can not|are unable to|were unable to|aren't able to|weren't able to) (?:even |really |actually |easily )*(?:use|find|access|open|log|export|import|rely|reach|connect|save|load|edit|print|download|upload|afford|cope|keep up)\b|\b(?:keeps?|stops?|stopped|prevents?|prevented|holds?|discourages?) (?:us|them|people|users|customers|everybody|everyone|others|other people|me|it) (?:from|back)\b|\b(?:had|have|has) to (?:back off|start over|redo|restart|work around|do (?:it|that|everything) (?:by hand|manually|twice|again))\b/,
  ),
  sign(
    0.66,
    /\b(?:a lot of|too many|so many|full of|lots of) (?:\w+ )?(?:errors|mistakes|bugs|noise|junk|duplicates|gaps|complaints|manual work|confusion|delays?)\b|\b(?:is|are|was|were|it's|that's|they're|been) (?:still |just |often |always |completely |currently )*(?:missing|incomplete|out of date|outdated|incorrect|broken|stuck|delayed|ambiguous|inaccurate|unstable|unusable|overloaded|understaffed|overwhelmed)\b|\b(?:delays|setbacks?|overruns?|loopholes?|gaps? in (?:the|our|their|your)|a degree of confusion|real confusion)\b/,
  ),
  sign(
    0.74,
    /\b(?:disproportionate(?:ly)?|detriment(?:al)?|adverse(?:ly)?|negative (?:impact|effect|consequence)s?|unintended consequences?|harmful|at a disadvantage|disadvantaged|struggling|suffer(?:s|ed|ing)?|undermin(?:e|es|ed|ing)|overstretched|underfunded|cuts to|(?:reduction|decline|drop|fall) in (?:the )?(?:funding|support|budgets?|quality|usage|numbers|revenue|sales|staff))\b/,
  ),
  sign(
    0.66,
    /\b(?:i|we) (?:really |also |do |still )*doubt\b|\b(?:i'm|i am|we're) (?:a bit |a little |still |also )*(?:doubting|doubtful|suspicious|wary|reluctant|hesitant|cautious about)\b|\b(?:becomes?|became|makes? (?:it|them|this|that|us)) (?:just |all )?(?:a )?(?:so|very|really|pretty|quite|too|more) (?:expensive|slow|complicated|hard|difficult|confusing|risky|dull|noisy|heavy|limited|fragile)\b|\bmore expensive\b|\bcosts? (?:too much|a fortune|(?:us )?a lot)\b|\b(?:probably|a bit|a little|bit|slightly) (?:harder|slower|worse|more (?:difficult|complicated|expensive|confusing))\b/,
  ),
];

export const concerns: Sign[] = [
  ...lacks,
  ...failures,
  ...hints,
  ...hinders,
  sign(
    0.78,
    /\b(?:we|i|they|people)(?:'ve| have)? (?:had|got|seen|see|have) (?:\w+ ){0,2}(?:problems|issues|trouble|difficulties|complaints|bugs)\b/,
  ),
  sign(
    0.66,
    /\b(?:going to|will|would|might|could|may|'ll) (?:still |also |probably |end up )*(?:be|being) (?:\w+ ){0,2}(?:pricey|cumbersome|hard|harder|difficult|tricky|confusing|painful|a problem|a pain|tough|annoying|expensive|slow|messy|risky)\b/,
  ),
  sign(
    0.66,
    /\b(?:is|are|was|were|it's|that's|they're|gets|getting) (?:just |also |still |all )?(?:so|very|really|pretty|quite|rather|fairly|extremely|incredibly) (?:expensive|slow|complicated|hard|difficult|confusing|risky|noisy|annoying|cumbersome|limited|unreliable|inefficient|bad|poor)\b/,
  ),
  sign(
    0.66,
    /\b(?:waste of (?:time|money)|a lot of (?:work|trouble|effort) for|takes (?:too|so|very) long|takes forever|lose (?:time|money|data|customers)|nobody (?:knows|understands) how)\b/,
  ),
  sign(
    0.63,
    /\b(?:is|are|was|were|got|gets|getting|be|much|even|it's) (?:even |much |a lot |a bit |far )?(?:worse|harder|slower|less efficient|less reliable)\b/,
  ),
  sign(
    0.92,
    /\b(?:i'm|i am|i'd be|i would be|we're|we are|i was|we were|he's|she's|team is|people are|cfo is|board is|boss is) (?:also |still |just |all |getting |becoming |a (?:bit|little) |very |really |quite |pretty |so |slightly |extremely |increasingly |seriously |genuinely )*(?:concerned|worried|nervous|afraid that|anxious|frustrated|disappointed|unhappy|not happy|dissatisfied|annoyed|upset|uneasy|uncomfortable|not comfortable|sceptical|skeptical|losing (?:patience|confidence|trust))\b/,
    "high",
  ),
  sign(
    0.88,
    /\b(?:my|our|the|one|a|another|biggest|main|only|real|big|bigger|major|serious|first|second|key) (?:\w+ )?(?:concern|worry|worries|fear|frustration|issue|problem|challenge|difficulty|drawback|disadvantage|danger|risk|trouble|blocker|downside|obstacle|pain point)s? (?:is|are|was|were|here|with|about|would be|that|we have|i have|i see|being|there|for us)\b/,
  ),
  sign(
    0.8,
    /\b(?:that|this|it|which|there|he|they|what) (?:really |actually |does |just |also |still )?(?:worries|concerns|scares|bothers|frustrates|annoys) (?:me|us|them)\b|\b(?:i|we) (?:do |really |just |still )*(?:worry|fear|hate|dislike|can't accept|can't justify|struggle)\b|\b(?:i|we) have (?:\w+ )?(?:concerns?|worries|reservations|doubts|misgivings)\b/,
    "high",
  ),
  sign(
    0.72,
    /\b(?:that|this|it|which|there|the \w+|and|but) ?(?:'s|is|are|was|were|would be|could be|might be|has been|will be|becomes) (?:still |also |really |going to be |always |definitely |actually |quite |kind of |just )*(?:(?:an?|the|our|my) )?(?:\w+ )?(?:problem|issue|blocker|nightmare|disaster|pain|mess|dealbreaker|deal[- ]breaker|showstopper|bottleneck|risk|hassle)s?\b/,
  ),
  sign(
    0.72,
    /\b(?:is|are|it's|was|were|be|seems?|feels?|that's|they're|get|getting|got) (?:still |way |far |just |a bit |a little |really |much |probably |kind of )*too (?:\w+ )?(?:slow|expensive|complicated|complex|hard|difficult|big|small|late|much|many|high|low|long|short|risky|heavy|limited|confusing|noisy|close|weak|costly)\b/,
  ),
  sign(
    0.82,
    /\b(?:over budget|above budget|over the budget|behind schedule|falling behind|outages?|downtime|churn(?:ing)?|data loss|escalat(?:ed|ion)|at risk|went down|goes down|was down again|(?:lost|losing) (?:a|an|the|our|two|three|orders|data|customers|money|time|trust)\b|cut(?:ting)? (?:the |our )?(?:budget|licen[cs]es|seats)|budget (?:freeze|cuts?|pressure)|looking at (?:alternatives|competitors|other vendors|other tools)|evaluating (?:alternatives|competitors|other vendors)|switch(?:ing)? to (?:a |another |your )?(?:competitor|vendor|tool)|not (?:going to )?renew(?:ing)?|won't renew|price increase|nobody (?:uses|is using|likes)|low adoption|adoption is (?:low|poor|flat)|missed (?:the |our |your )?(?:deadline|date|sla))\b/,
    "high",
  ),
  sign(
    0.72,
    /\b(?:doesn't|does not|don't|isn't|is not|aren't|didn't|won't|wouldn't) (?:really |actually |even |quite |always )*(?:work(?:ing)?|scale|load|sync|match|meet our|good enough|reliable|stable|usable|adequate)\b|\bkeeps? (?:failing|crashing|breaking|going down|timing out|dropping)\b|\b(?:still|always) (?:waiting (?:for|on)|broken|failing|open after|down|crashing)\b|\bstopped working\b/,
  ),
  sign(
    0.66,
    /\b(?:the|it's|its|a) (?:trouble|snag|catch|sticking point|drawback|downside) (?:is|with)\b|\b(?:hard|difficult|impossible|tricky|tough) (?:for (?:us|me|people|them|users|the \w+) )?to (?:\w+ )?(?:justify|use|find|understand|explain|defend|see|believe|do|get|learn|read|tell|work|know|accept|trust|imagine)\b|\brun(?:s|ning)? (?:the|a) risk\b|\b(?:complain(?:s|ed|ing|ts?)?|fed up|lost (?:trust|confidence|faith))\b/,
  ),
];

export const noConcern =
  /\b(?:no|not an?|not (?:really|much|such) an?|isn't an?|isn't (?:really |much of )?an?|without|never an?|any|not the|wasn't an?|aren't|solve[sd]?|solved|fix(?:es|ed)?|resolve[sd]?|address(?:es|ed)?|used to be|no longer|avoid(?:s|ed)?|handle[sd]?|depends) (?:\w+ )?(?:the |that |this |those |our |your |these )?(?:problems?|issues?|concerns?|risks?|worry|trouble|difficulty|complaints?|downtime|outages?)\b|\bdon't worry\b|\bnot (?:too |really |that |very |particularly )?(?:worried|concerned|bothered)\b|\bnothing to worry\b|\b(?:nothing|none|nobody|no one|not|isn't|aren't|never|no longer|hardly anything) (?:\w+ ){0,2}(?:missing|broken|stuck|delayed|incomplete|outdated|incorrect|harmful|struggling|suffering|overloaded)\b|\bproblem solved\b/;
