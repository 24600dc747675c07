# Das Bild in Worten: was jede Seite in einem Moment zeigt, zum Lesen.

in-words = In Worten
while-playing = Die Worte folgen, sobald der Lauf hält.
vps = Prozessoren { $side }, um { $at }
vp-column = Prozessor
state = Zustand
free = Frei
in-use = Belegt
waiting = Wartend
lost = Verloren
queued = Anstehend
vm = { $vm }: { $state } seit { $at }
handler-before = Der Handler sieht erst nach und trägt sich dann ein
handler-after = Der Handler trägt sich erst ein und sieht dann nach
pages = Seiten: { $open } von { $all } gezeigten sind für den Host freigegeben, seine Notiz sagt { $noted }
pages-more = { $pages }; { $count } weitere sind freigegeben
pages-agree = { $pages }; keine Notiz ist veraltet
page-stale = Veraltet: { $page }
on-the-way = { $count } { $count ->
    [one] Sendung
   *[other] Sendungen
} unterwegs: { $sends }
on-the-way-none = Keine Sendung ist unterwegs
trying = { $count } { $count ->
    [one] Sendung versucht
   *[other] Sendungen versuchen
} es immer wieder: { $sends }
asleep = { $count } { $count ->
    [one] Sendung steht
   *[other] Sendungen stehen
} auf der Liste und { $count ->
    [one] wird
   *[other] werden
} gerufen: { $sends }
stranded = { $count } { $count ->
    [one] Sendung schläft
   *[other] Sendungen schlafen
}, und niemand ruft: { $sends }
asleep-none = Keine Sendung schläft
at-station = #{ $send } bei „{ $station }“
in-the-gap = #{ $send } nach „{ $station }“, in der Lücke
and-more = { $sends } und { $count } weitere
