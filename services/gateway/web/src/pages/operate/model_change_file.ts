// The file that `klout model fit --out` writes. What its numbers are worth the server judges; here is told only what is no such file at all.
import { fromJson } from "@bufbuild/protobuf";
import { ModelFileSchema, type ModelFile } from "../../../gen/klout/scoring/v1/model_pb.js";

// As the gateway takes it.
export const kMostBytes = 4 * 1024 * 1024;

export type PickedFile =
  | { model: ModelFile }
  // `detail`: in the reader's words, English.
  | { fault: "unreadable" | "tooLarge" | "noJson" | "noModel"; detail: string };

export function parseModelFile(text: string): PickedFile {
  let json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { fault: "noJson", detail: said(error) };
  }
  try {
    // Field names of the proto or of JSON; a field that it does not know is a fault.
    const model = fromJson(ModelFileSchema, json);
    if (model.name && model.base && Object.keys(model.weights).length > 0) return { model };
    return { fault: "noModel", detail: "name, base and weights are needed" };
  } catch (error) {
    return { fault: "noModel", detail: said(error) };
  }
}

export async function readModelFile(file: File): Promise<PickedFile> {
  if (file.size > kMostBytes) return { fault: "tooLarge", detail: "" };
  try {
    return parseModelFile(await file.text());
  } catch (error) {
    return { fault: "unreadable", detail: said(error) };
  }
}

const said = (error: unknown) => (error instanceof Error ? error.message : String(error));
