# Was die Seite beim Geschehen sagt, für die Live-Region und die Zeile unter der Bedienung.

marker = { $at }, { $side }: { $what }.
marker-of-vp = { $at }, { $side }: { $what }. Der Heartbeat bleibt OK: Nur { -p0 } beantwortet ihn.
marker-of-heartbeat-vp = { $at }, { $side }: { $what }. In unserem Modell kann er den Heartbeat nicht mehr beantworten.
both = Beide: { $what }.
before = Davor: { $what }.
after = Danach: { $what }.
before-and-after = Davor: { $before }. Danach: { $after }.
at-the-end = Hier endet der Lauf. Abspielen beginnt ihn von vorn.
no-marker-after = Danach gibt es keine Markierung mehr.
no-marker-before = Davor gibt es keine Markierung.
undone = Zurückgenommen: Das ist der Lauf, wie er war.
redone = Wiederhergestellt.
skipped = Übersprungen bis kurz vor das nächste Ereignis: { $stretch }.
stretch-none-lost = { $duration }, { $number } { $sends ->
    [one] Sendung
   *[other] Sendungen
}, keine verloren
stretch-lost = { $duration }, { $number } { $sends ->
    [one] Sendung
   *[other] Sendungen
}, { $lost } verloren
after-stretch = { $stretch }. { $told }
because = { $what }. Grund, { $earlier } zuvor: { $cause }
because-now = { $what }. Grund: { $cause }
speed = Jetzt zeigt eine Sekunde { $there }.
race-opened = Das Rennen, jetzt zeigt eine Sekunde { $there }. Die Nachricht lässt sich verschieben; dann zeigt sich, was aus der Sendung wird.
race-closed = Zurück beim Lauf.

# Was am Lauf getan wurde.
gave-swap-to-after = Von hier an tragen sich beide Seiten erst ein und sehen dann nach. Ein Gedankenexperiment: Was verloren ist, bleibt verloren.
gave-swap-to-before = Von hier an sehen beide Seiten erst nach und tragen sich dann ein.
gave-install = Das Update wird auf Host { $host } installiert: Seine VMs müssen ihn verlassen.
gave-roll-out = Das Update wird auf einem Host nach dem anderen installiert.
gave-reset = Die VM wird zurückgesetzt.
gave-drop = Das nächste Signal von { $vp } wird verloren gehen.
gave-dial = Von hier an: { $dial } { $value }.
gave-script = In den Lauf aufgenommen.
gave-read = Zugriffsversuch: { $actor } will Seite { $page } lesen.
gave-change = Zugriffsversuch: { $actor } will Seite { $page } ändern.
