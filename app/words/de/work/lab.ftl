eyebrow = Das Labor
title = Jeder Lauf, jeder Augenblick
lead = Derselbe Lauf vor und nach dem Update, nebeneinander. Einen Lauf wählen, abspielen, Schritt für Schritt gehen und hinter jedem verlorenen Weckruf das Rennen öffnen.
