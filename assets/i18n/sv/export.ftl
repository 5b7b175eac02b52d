# export

## Sidor

press-period = gäller { $period }
press-data = uppgifter från { $date }
press-page = { $n } ({ $of })
press-focus = Närmast kring { $name }
press-tile = Ruta { $name }
press-contents = Innehåll
press-subjects = Ämnen
press-facts = Källor: { $facts }
