con cariño	2
era broma	2
es broma	2
es coña	2
es una broma	2
estoy bromeando	2
los quiero	2
os quiero	2
te adoro	2
te amo	2
te quiero	2
te quiero mucho	2
tqm	2
abrazo grande	1.6
abrazos	1.6
amiga mía	1.6
amigo mío	1.6
bromas aparte	1.6
con todo el cariño	1.6
de broma	1.6
en broma	1.6
eres el mejor	1.6
eres grande	1.6
eres la mejor	1.6
eres un crack	1.6
eres un grande	1.6
eres una crack	1.6
estoy orgullosa de ti	1.6
estoy orgulloso de ti	1.6
me alegro mucho por ti	1.6
me alegro por ti	1.6
querida amiga	1.6
querido amigo	1.6
un abrazo	1.6
besitos	1.3
besos	1.3
bien hecho	1.3
buen trabajo	1.3
enhorabuena	1.3
felicidades	1.3
felicitaciones	1.3
gracias	1.3
gran trabajo	1.3
mis respetos	1.3
muchas gracias	1.3
te echo de menos	1.3
te extraño	1.3
te lo mereces	1.3
❤	1.3
❤️	1.3
💕	1.3
💙	1.3
😘	1.3
🤗	1.3
🥰	1.3
🫶	1.3
amiga	1
amigo	1
bravo	1
bro	1
colega	1
compa	1
crack	1
güey	1
hermana	1
hermano	1
olé	1
parce	1
qué grande	1
saludos	1
suerte	1
tía	1
tío	1
🎉	1
👏	1
😉	1
😜	1
🙏	1
jaja	0.6
jajaja	0.6
jajajaja	0.6
jeje	0.6
lol	0.6
respeto	0.6
💪	0.6
🔥	0.6
😂	0.6
😄	0.6
😅	0.6
😊	0.6
🤣	0.6
:)	0.3
;)	0.3
xd	0.3
😆	0.3
