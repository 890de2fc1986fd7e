// The trial page: send the files, show progress, offer the workbook. Plain JavaScript, no library.
const at = (id) => document.getElementById(id);
let headers = {};

async function token(form) {
  if (!form.client_id) return;
  const body = new URLSearchParams({
    grant_type: "client_credentials", client_id: form.client_id.value, client_secret: form.client_secret.value,
  });
  const answer = await fetch("/oauth2/token", { method: "POST", body });
  const found = await answer.json();
  if (!answer.ok) throw new Error(`${found.detail} ${found.saran}`);
  headers = { Authorization: `Bearer ${found.access_token}` };
}

async function follow(id) {
  for (;;) {
    const row = await (await fetch(`/v1/coba/${id}`, { headers })).json();
    at("tahap").textContent = `${row.tahap} (${row.persen} %)`;
    at("maju").value = row.persen;
    if (row.status === "GAGAL") throw new Error(row.galat);
    if (row.status === "SELESAI") return row;
    await new Promise((done) => setTimeout(done, 700));
  }
}

async function download(id) {
  const answer = await fetch(`/v1/coba/${id}/hasil.xlsx`, { headers });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = "hasil-seimbang.xlsx";
  link.textContent = "Unduh hasil-seimbang.xlsx";
  at("unduh").replaceChildren(link);
}

at("muat").addEventListener("submit", async (event) => {
  event.preventDefault();
  at("galat").textContent = "";
  at("unduh").replaceChildren();
  at("ringkasan").hidden = true;
  at("maju").hidden = false;
  try {
    await token(event.target);
    const body = new FormData();
    for (const file of event.target.berkas.files) body.append("berkas", file);
    at("tahap").textContent = "mengunggah";
    const answer = await fetch("/v1/coba", { method: "POST", body, headers });
    const made = await answer.json();
    if (!answer.ok) throw new Error(`${made.detail} ${made.saran}`);
    const row = await follow(made.id);
    at("ringkasan").textContent = row.ringkasan_teks.join("\n");
    at("ringkasan").hidden = false;
    await download(made.id);
  } catch (wrong) {
    at("galat").textContent = wrong.message;
  }
});
