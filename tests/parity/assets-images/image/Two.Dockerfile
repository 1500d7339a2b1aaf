FROM scratch AS two
