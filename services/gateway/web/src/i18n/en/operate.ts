export const operate = {
  title: "Operate",
};
