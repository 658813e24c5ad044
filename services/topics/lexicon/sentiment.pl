# OpenKlout sentiment lexicon, Polish
# phrase<TAB>valence (-3..3); ~ = any ending up to 5 letters
# --- pochwała: przymiotniki ---
absolutnie genialne	2.8
absolutnie cudowne	2.8
absolutnie fantastyczne	2.8
absolutnie fenomenalne	2.8
po prostu genialne	2.8
po prostu cudowne	2.8
po prostu piękne	2.8
po prostu perfekcja	2.8
coś pięknego	2.8
coś niesamowitego	2.8
coś wspaniałego	2.8
najlepsze na świecie	2.8
najlepszy na świecie	2.8
najlepsza na świecie	2.8
lepiej być nie może	2.8
wspaniał~	2.5
wspanial~	2.5
cudown~	2.5
cudnie	2.5
cudny	2.5
cudna	2.5
cudne	2.5
cudnego	2.5
cudnej	2.5
cudnych	2.5
przecudown~	2.5
przecudn~	2.5
fantastyczn~	2.5
fenomenaln~	2.5
genialn~	2.5
genialny	2.5
rewelacyjn~	2.5
rewelacja	2.5
rewelka	2.5
rewela	2.5
sensacyjn~	2.5
niesamowit~	2.5
niezwykł~	2.5
nadzwyczajn~	2.5
wyjątkow~	2.5
wybitn~	2.5
wyborn~	2.5
znakomit~	2.5
znakomici~	2.5
doskonał~	2.5
doskonal~	2.5
perfekcyjn~	2.5
perfekcja	2.5
perfekcji	2.5
idealn~	2.5
ideał	2.5
mistrzowsk~	2.5
mistrzostwo	2.5
majstersztyk	2.5
arcydzieł~	2.5
spektakularn~	2.5
zjawiskow~	2.5
olśniewając~	2.5
oszałamiając~	2.5
zachwycając~	2.5
zapierając~	2.5
urzekając~	2.5
czarując~	2.5
bajeczn~	2.5
bajkow~	2.5
magiczn~	2.5
boski	2.5
boska	2.5
boskie	2.5
bosko	2.5
boskiego	2.5
boskiej	2.5
niebiańsk~	2.5
anielsk~	2.5
niezapomnian~	2.5
niepowtarzaln~	2.5
niedościgniony	2.5
bezbłędn~	2.5
obłędny	2.5
obłędna	2.5
obłędne	2.5
obłędnie	2.5
epick~	2.5
epicko	2.5
kapitaln~	2.5
legendarn~	2.5
kultow~	2.5
najwspanialsz~	2.5
najpiękniejsz~	2.5
najcudowniejsz~	2.5
najukochańsz~	2.5
najlepsz~	2.5
najlepiej	2.5
najfajniejsz~	2.5
najmilsz~	2.5
najsłodsz~	2.5
świetn~	2
swietn~	2
super	2
superowy	2
superowa	2
superowo	2
superancko	2
ekstra	2
extra	2
klasa	2
klasa światowa	2
światowa klasa	2
światowej klasy	2
piękn~	2
piekn~	2
pięknie	2
przepiękn~	2
przepiekn~	2
śliczn~	2
prześliczn~	2
uroczy	2
urocza	2
urocze	2
uroczo	2
uroczych	2
uroku	2
urokliw~	2
słodki	2
słodka	2
słodkie	2
słodko	2
słodziak~	2
słodkości	2
rozkoszn~	2
przesłodk~	2
smaczn~	2
pyszn~	2
przepyszn~	2
pyszności	2
pychota	2
mniam	2
mniami	2
mniamuśne	2
palce lizać	2
niebo w gębie	2
wyśmienit~	2
elegancki	2
elegancka	2
eleganckie	2
elegancko	2
szykown~	2
stylow~	2
imponując~	2
inspirując~	2
porywając~	2
wciągając~	2
fascynując~	2
ekscytując~	2
emocjonując~	2
pasjonując~	2
wzruszając~	2
poruszając~	2
zabawn~	2
śmieszn~	2
przezabawn~	2
dowcipn~	2
błyskotliw~	2
utalentowan~	2
zdoln~	2
uzdolnion~	2
odważn~	2
dzieln~	2
bohatersk~	2
waleczn~	2
szlachetn~	2
wielkoduszn~	2
hojn~	2
dobroduszn~	2
troskliw~	2
opiekuńcz~	2
serdeczn~	2
życzliw~	2
ciepło na sercu	2
pomocn~	2
godny podziwu	2
godna podziwu	2
godne podziwu	2
wzorow~	2
wzorowo	2
przykładny	2
przykładna	2
wartościow~	2
bezcenn~	2
bezcenne	2
nieoceniony	2
nieoceniona	2
dobry	1.5
dobra robota	1.5
dobra jakość	1.5
dobre	1.5
dobrego	1.5
dobrej	1.5
dobrych	1.5
dobrze	1.5
dobrze zrobione	1.5
bardzo dobry	1.5
bardzo dobra	1.5
bardzo dobre	1.5
bardzo dobrze	1.5
całkiem dobre	1.5
całkiem nieźle	1.5
całkiem niezłe	1.5
całkiem fajne	1.5
niezły	1.5
niezła	1.5
niezłe	1.5
nieźle	1.5
lepszy	1.5
lepsza	1.5
lepsze	1.5
lepiej	1.5
coraz lepiej	1.5
dużo lepiej	1.5
znacznie lepiej	1.5
fajny	1.5
fajna	1.5
fajne	1.5
fajnie	1.5
fajnego	1.5
fajnej	1.5
fajnych	1.5
fajnych ludzi	1.5
fajowy	1.5
fajowo	1.5
fajniutk~	1.5
fajniuśk~	1.5
miły	1.5
miła	1.5
miłe	1.5
miło	1.5
miłego	1.5
miłej	1.5
miłych	1.5
milutk~	1.5
milusi~	1.5
przemił~	1.5
przyjemn~	1.5
przyjemność	1.5
przyjemności	1.5
sympatyczn~	1.5
ładny	1.5
ładna	1.5
ładne	1.5
ładnie	1.5
ładnych	1.5
ładniutk~	1.5
przystojn~	1.5
atrakcyjn~	1.5
zgrabn~	1.5
przyjazn~	1.5
przyjaźnie	1.5
uprzejm~	1.5
kulturaln~	1.5
uczciw~	1.5
szczery	1.5
szczera	1.5
szczere	1.5
szczerość	1.5
lojaln~	1.5
wiern~	1.5
mądry	1.5
mądra	1.5
mądre	1.5
mądrze	1.5
mądrego	1.5
mądrych	1.5
mądrość	1.5
inteligentn~	1.5
bystry	1.5
bystra	1.5
rozsądn~	1.5
rozważn~	1.5
sensown~	1.5
trafnie	1.5
trafne	1.5
trafna uwaga	1.5
trafiony prezent	1.5
kreatywn~	1.5
pomysłow~	1.5
oryginaln~	1.5
innowacyjn~	1.5
nowatorsk~	1.5
obiecując~	1.5
budując~	1.5
motywując~	1.5
zmotywowan~	1.5
pozytywn~	1.5
optymistyczn~	1.5
pożyteczn~	1.5
użyteczn~	1.5
przydatn~	1.5
pomysłowo	1.5
skuteczn~	1.5
efektown~	1.5
solidn~	1.5
rzeteln~	1.5
niezawodn~	1.5
wygodn~	1.5
komfortow~	1.5
przytuln~	1.5
klimatyczn~	1.5
nastrojow~	1.5
relaksując~	1.5
odprężając~	1.5
kojąc~	1.5
satysfakcjonując~	1.5
zadowalając~	1.5
opłaca się	1.5
warto	1.5
warto zobaczyć	1.5
warto przeczytać	1.5
warto było	1.5
wart zobaczenia	1.5
warta uwagi	1.5
warte uwagi	1.5
wart polecenia	1.5
godn~	1.5
godny polecenia	1.5
godna polecenia	1.5
godne polecenia	1.5
polecam	1.5
gorąco polecam	1.5
serdecznie polecam	1.5
szczerze polecam	1.5
zdecydowanie polecam	1.5
polecam każdemu	1.5
polecam bardzo	1.5
bardzo polecam	1.5
mocno polecam	1.5
polecanko	1.5
polecajka	1.5
# --- pochwała: slang i mowa potoczna ---
zajebist~	2.5
zajebiscie	2.5
zajebiście	2.5
zarąbist~	2.5
zarąbiście	2.5
zajefajn~	2.5
wyjebane w kosmos	2.5
wyjebist~	2.5
odjazdow~	2.5
odjazd	2.5
odlot	2.5
odlotow~	2.5
czad	2.5
czadowo	2.5
czadow~	2.5
bomba film	2.5
bombow~	2.5
petarda	2.5
petardy	2.5
ogień	2.5
ale ogień	2.5
sztos	2.5
sztosik	2.5
sztosiwo	2.5
sztos totalny	2.5
totalny sztos	2.5
mega sztos	2.5
sztosy	2.5
miazga	2.5
ale miazga	2.5
miodzio	2.5
miód malina	2.5
miód na serce	2.5
miód na uszy	2.5
cud miód	2.5
cud miód malina	2.5
wypas	2.5
wypasion~	2.5
full wypas	2.5
bajka	2.5
jak z bajki	2.5
po prostu bajka	2.5
kozak	2.5
kozacko	2.5
kozacki	2.5
kozacka	2.5
kozackie	2.5
koks	2.5
koksu	2.5
rządzi	2.5
rządzą	2.5
rządzicie	2.5
wymiatasz	2.5
wymiata	2.5
wymiatają	2.5
wymiatacie	2.5
zamiata	2.5
gniecie system	2.5
rozwala system	2.5
rozjebał system	2.5
robi robotę	2.5
robi wrażenie	2.5
robi wielkie wrażenie	2.5
zrobił robotę	2.5
urywa dupę	2.5
dupę urywa	2.5
urywa głowę	2.5
szczęka opada	2.5
szczęka mi opadła	2.5
opad szczęki	2.5
wbija w fotel	2.5
wbiło w fotel	2.5
wgniata w fotel	2.5
ciarki	2.5
mam ciarki	2.5
ciary	2.5
ciary na plecach	2.5
gęsia skórka	2.5
mistrz	2.5
mistrzu	2.5
mistrzyni	2.5
mistrzowie	2.5
mistrz świata	2.5
goat	2.5
legenda	2.5
żywa legenda	2.5
ikona	2.5
geniusz	2.5
geniusza	2.5
geniuszu	2.5
talent	2.5
talentu	2.5
wielki talent	2.5
złoto	2.5
czyste złoto	2.5
szczere złoto	2.5
złoty człowiek	2.5
złota kobieta	2.5
perełka	2.5
perełki	2.5
perła	2.5
cudo	2.5
cudeńko	2.5
cudeńka	2.5
cuda	2.5
klejnot	2.5
skarb	2.5
skarby	2.5
skarbie	2.5
skarbeńku	2.5
petarda roku	2.5
hit	2.5
hicior	2.5
hitem	2.5
hit sezonu	2.5
mega hit	2.5
bestseller	2.5
mega	2
mega fajnie	2
mega fajny	2
mega dobry	2
mega dobre	2
megaaa	2
mega spoko	2
giga dobre	2
spoko	2
spoczko	2
spox	2
luz	2
na luzie	2
luzik	2
pełen luz	2
git	2
gitara	2
gites	2
gitez	2
gites majonez	2
elegansko	2
ekstraklasa poziom	2
pierwsza klasa	2
klasa sama w sobie	2
pełna klasa	2
top	2
topka	2
topowy	2
topowa	2
toppp	2
tip top	2
pierwszorzędn~	2
najwyższej klasy	2
najwyższy poziom	2
wysoki poziom	2
wysokiej klasy	2
nice	2
najs	2
noice	2
cool	2
kul	2
propsy	2
propsuję	2
props	2
szacun	2
szacuneczek	2
szacunek	2
wielki szacunek	2
pełen szacunek	2
ogromny szacunek	2
mega szacun	2
czapki z głów	2
chapeau bas	2
respekt	2
respect	2
ukłony	2
ukłony do ziemi	2
kłaniam się nisko	2
chylę czoła	2
pełen podziwu	2
pełna podziwu	2
pełny podziw	2
podziwiam	2
podziwia	2
podziw	2
podziwu	2
podziwiać	2
w podziwie	2
szok jak dobre	2
kocur	2
kozaki	2
mocarz	2
mocarna	2
mocne to	2
przekozak	2
przekozacki	2
przekot	2
kot w swoim fachu	2
gościu mistrz	2
król życia	2
królowa	2
królowa jest jedna	2
bohater	2
bohaterowie	2
bohaterka	2
bohaterki	2
bohaterstwo	2
bohaterów	2
świetna robota	2
kawał dobrej roboty	2
kawał świetnej roboty	2
super robota	2
niezła robota	2
piękna robota	2
brawo	2
brawa	2
brawko	2
brawooo	2
brawissimo	2
wielkie brawa	2
gromkie brawa	2
duże brawa	2
brawo ty	2
brawo my	2
brawo wy	2
brawo panowie	2
brawo dziewczyny	2
brawo chłopaki	2
owacje	2
owacja	2
owacje na stojąco	2
oklaski	2
gg	2
ggwp	2
dobrze powiedziane	2
pięknie powiedziane	2
ładnie powiedziane	2
w punkt	2
w samo sedno	2
święte słowa	2
złote słowa	2
mądre słowa	2
mądrego to i miło	2
sama prawda	2
prawda to	2
prawdziwe słowa	2
zgadzam się	2
zgadzam sie	2
w pełni się zgadzam	2
całkowicie się zgadzam	2
pełna zgoda	2
zgoda w 100	2
racja	2
masz rację	2
ma pan rację	2
ma pani rację	2
święta racja	2
podpisuję się	2
podpisuję się pod	2
popieram	2
popieramy	2
poparcie pełne	2
jestem za	2
jestem fanem	2
jestem fanką	2
wielki fan	2
wielka fanka	2
ulubion~	2
ulubieniec	2
ulubienica	2
ulubieńcy	2
faworyt	2
mój faworyt	2
moja faworytka	2
kiciuś	2
piesełek	2
słodziaczek	2
słodziutk~	2
pięknisia	2
ślicznotka	2
piękność	2
piękności	2
piękno	2
piękna	2
przystojniak	2
ciacho	2
laleczka	2
milusińscy	2
kochaniutk~	2
# --- miłość, czułość, wdzięczność ---
kocham	2.5
kocha	2.5
kochasz	2.5
kochamy	2.5
kochacie	2.5
kochają	2.5
kocham cię	2.5
kocham cie	2.5
kocham was	2.5
kocham to	2.5
kocham ten	2.5
kocham ją	2.5
kocham go	2.5
kocham życie	2.5
kocham najmocniej	2.5
bardzo kocham	2.5
kochan~	2.5
kochać	2.5
kochaj	2.5
pokochał~	2.5
pokocha~	2.5
ukochan~	2.5
zakochan~	2.5
zakochał~	2.5
zakochać	2.5
zakocham	2.5
zakochuj~	2.5
miłość	2.5
miłości	2.5
miłością	2.5
milosc	2.5
miłość mojego życia	2.5
miłosn~	2.5
miłością mojego życia	2.5
uwielbi~	2.5
uwielbia~	2.5
uwielbien~	2.5
ubóstwi~	2.5
ubóstwia~	2.5
wielbi~	2.5
wielbię	2.5
szaleję za	2.5
oszalałam na punkcie	2.5
zwariowałam na punkcie	2.5
love	2.5
lowe	2.5
lovki	2.5
lofki	2.5
loffciam	2.5
kc	2.5
kcm	2.5
kckc	2.5
kocham kocham	2.5
<3 kocham	2.5
love you	2.5
luv	2.5
lubię	2
lubie	2
lubimy	2
lubi to	2
bardzo lubię	2
lubię to	2
bardzo lubie	2
lubiłam	2
lubiłem	2
polubił~	2
podoba mi się	2
podoba mi sie	2
podoba się	2
podobało	2
podobała się	2
podobał się	2
podobało mi się	2
bardzo mi się podoba	2
mega mi się podoba	2
spodobał~	2
przypadł do gustu	2
przypadła do gustu	2
przypadło do gustu	2
zachwyc~	2
zachwycon~	2
zachwyt	2
zachwytu	2
zachwytów	2
w zachwycie	2
zachwyca	2
zachwycił	2
oczarowan~	2
oczarował~	2
urzekł~	2
urzeczon~	2
zauroczon~	2
zauroczył~	2
zafascynowan~	2
pod wrażeniem	2
pod ogromnym wrażeniem	2
pod wielkim wrażeniem	2
buziak	2
buziaki	2
buziaczki	2
buziaczek	2
buźka	2
buzi buzi	2
całus	2
całusy	2
całuski	2
całuję	2
całuje mocno	2
ściskam	2
ściskamy	2
ściskam mocno	2
ściskam cię	2
uściski	2
przytulam	2
przytulas	2
przytulasy	2
przytul~	2
przytulanie	2
tulę	2
tulimy	2
tulasy	2
tule mocno	2
tulam	2
przyjaźń	2
przyjaźni	2
przyjaciel	2
przyjaciele	2
przyjaciółka	2
przyjaciółki	2
przyjaciół	2
czułość	2
czułości	2
czuły	2
czuła	2
czule	2
serce rośnie	2
serce się raduje	2
serducho	2
serduszko	2
serduszka	2
z całego serca	2
całym sercem	2
z serca	2
od serca	2
z głębi serca	2
serce na dłoni	2
złote serce	2
wielkie serce	2
dobre serce	2
dobry człowiek	2
dobra dusza	2
dobrzy ludzie	2
piękni ludzie	2
cudowni ludzie	2
wspaniali ludzie	2
dobroć	2
dobroci	2
dobro wraca	2
życzliwość	2
serdeczność	2
solidarność z	2
solidarn~	2
wsparcie	2
wspieram	2
wspieramy	2
wspieramy was	2
jesteśmy z wami	2
jesteśmy z tobą	2
jestem z tobą	2
jestem z wami	2
murem za	2
stoję murem	2
pasja	2
z pasją	2
pasją	2
pasjonat	2
dumn~	2
jestem dumna	2
jestem dumny	2
jesteśmy dumni	2
dumna z ciebie	2
dumny z ciebie	2
dumni z was	2
taka dumna	2
taki dumny	2
duma	2
dumą	2
duma rozpiera	2
rozpiera mnie duma	2
powód do dumy	2
dziękuję	2
dziekuje	2
dziękuje	2
dziękujemy	2
dziekujemy	2
dziękuję bardzo	2
bardzo dziękuję	2
dziękuję ci	2
dziękuję wam	2
dziękuję wszystkim	2
dziękuję za wszystko	2
serdecznie dziękuję	2
serdecznie dziękujemy	2
z serca dziękuję	2
ślicznie dziękuję	2
pięknie dziękuję	2
gorąco dziękuję	2
dziękować	2
dziękowanie	2
podziękowania	2
podziękowań	2
wielkie podziękowania	2
serdeczne podziękowania	2
podziękował~	2
dzięki	2
dzieki	2
dzięki wielkie	2
wielkie dzięki	2
dzięki bardzo	2
dzięks	2
dzięki za wszystko	2
dzięki tobie	2
dzięki wam	2
dzięki bogu	2
dziena	2
dzienki	2
dzk	2
dzięksy	2
thx	2
thanks	2
ty	2
wdzięczn~	2
wdzięczność	2
wdzięczności	2
jestem wdzięczna	2
jestem wdzięczny	2
jesteśmy wdzięczni	2
doceniam	2
doceniamy	2
docenić	2
doceniam to	2
bardzo doceniam	2
bóg zapłać	2
chwała bohaterom	2
chwała bogu	2
miło z twojej strony	2
miło z waszej strony	2
miło mi	2
bardzo mi miło	2
miło słyszeć	2
miło czytać	2
miło widzieć	2
miło popatrzeć	2
miło było	2
miło wspominam	2
aż miło	2
aż miło patrzeć	2
