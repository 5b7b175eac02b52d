# Vilken av hur många bilder
show-place = { $n } av { $of }

command-present = Visa bilderna från början
command-present-here = Visa från bilden du arbetar med
